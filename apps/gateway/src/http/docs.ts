import { Router, static as files } from 'express';
import { absolutePath } from 'swagger-ui-dist';

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Kezek API</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;

const script = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, tryItOutEnabled: false });`;

/** The API for people: Swagger UI from this server's own files, so that it works without the internet. */
export function docsPage(): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    // Swagger UI writes its styles into the page.
    response.set(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self'",
    );
    response.type('html').send(page);
  });
  router.get('/start.js', (_request, response) => void response.type('js').send(script));
  router.use(files(absolutePath(), { index: false }));
  return router;
}
