/// <reference types="vite/client" />
import { hydrateRoot } from 'react-dom/client';
import '../ui/styles/index.css';
import { loadPage, Page, type PageState } from './pages.tsx';

const [root, state] = ['page', 'page-state'].map((id) => document.getElementById(id));
if (root && state?.textContent) {
  const shown = JSON.parse(state.textContent) as PageState;
  void loadPage(shown.content).then((component) => hydrateRoot(root, <Page state={shown} component={component} />));
}

void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
