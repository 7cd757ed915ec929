/// <reference types="vite/client" />
import { hydrateRoot } from 'react-dom/client';
import '../ui/styles/index.css';
import { Page, type PageState } from './pages.tsx';

const [root, state] = ['page', 'page-state'].map((id) => document.getElementById(id));
if (root && state?.textContent) {
  const { site, plan, content } = JSON.parse(state.textContent) as PageState;
  hydrateRoot(root, <Page site={site} plan={plan} content={content} />);
}

void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
