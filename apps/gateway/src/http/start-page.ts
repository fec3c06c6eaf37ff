import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';

const folder = join(__dirname, '../../pages');
const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A plain page that says what runs here and shows live counts; it links to the API and its description. */
export function startPage(): Router {
  const [html, script, style] = [file('start.html'), file('start.js'), file('start.css')];
  const router = Router();
  router.get('/', (_request, response) => void response.type('html').send(html));
  router.get('/start.js', (_request, response) => void response.type('js').send(script));
  router.get('/start.css', (_request, response) => void response.type('css').send(style));
  return router;
}
