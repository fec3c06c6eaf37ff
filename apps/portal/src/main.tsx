import 'virtual:mantine-styles.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { startWords } from './words/i18n.js';

const root = document.getElementById('kezek');
if (root === null) throw new Error('index.html has no #kezek');
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
