// Answers a page request with a notice when the server does not answer. It keeps no page and no data.
const NOTICE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>服务没有应答 · The server does not answer</title>
<style>
body { margin: 0; color: #1d2530; background: #fff; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 34em; margin: 12vh auto; padding: 0 20px; }
h1 { font-size: 26px; line-height: 1.4; margin: 0 0 .5em; }
section + section { margin-top: 2.5em; padding-top: 2em; border-top: 1px solid #d5dbe3; }
a { color: #174a7c; }
</style>
</head>
<body>
<main>
<section>
<h1>服务没有应答</h1>
<p>运行蓝图的程序没有应答，可能已经停止，或网络中断。为避免显示过时的判断，这里不保留旧页面。</p>
<p>请在运行它的机器上再次启动，然后<a href="">重新打开本页</a>。</p>
</section>
<section lang="en">
<h1>The server does not answer</h1>
<p>The program that runs Lantu does not answer: it may have been stopped, or the network is down. No old page is kept, so that no outdated verdict is shown.</p>
<p>Start it again on its machine, then <a href="">reload this page</a>.</p>
</section>
</main>
</body>
</html>
`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  // What is sent from here looks as if our own page had asked for it; signing in and data have to know who did.
  if (/^\/(api|session)\//.test(new URL(event.request.url).pathname)) return;
  event.respondWith(
    fetch(event.request).catch(
      () => new Response(NOTICE, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }),
    ),
  );
});
