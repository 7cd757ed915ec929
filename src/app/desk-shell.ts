import type { Hono } from 'hono';
import { html } from 'hono/html';
import { DESK } from '../platform/route.ts';
import { readAssets } from './built-assets.ts';

/**
 * The desk is made in the browser, so the server gives its frame only: its script, its styles, and the nonce with which its
 * components may add styles of their own. Mount it before the pages.
 */
export function mountDesk(app: Hono, clientFolder: string): void {
  const { script, styles } = readAssets(clientFolder, 'src/app/desk.tsx');
  app.get(DESK.slice(0, -1), (c) => c.redirect(DESK));
  app.get(DESK, (c) => {
    c.header('cache-control', 'no-store');
    return c.html(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>工作台 · 蓝图 Lantu</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
<script type="module" src="${script}"></script>
</head>
<body>
<div id="desk" data-nonce="${c.get('secureHeadersNonce') ?? ''}"></div>
<noscript><p>工作台需要启用脚本（JavaScript）；公开页面不需要。</p><p lang="en">The desk needs JavaScript; the public pages do not.</p><p><a href="/">返回首页 Home</a></p></noscript>
</body>
</html>
`);
  });
}
