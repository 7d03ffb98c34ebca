// express: routing, its middleware, its answers. Real: express 4 and 5 as far as they agree.
const http = require('http');
const fs = require('fs');
const path = require('path');
const { parse: parseQuery } = require('querystring');
const types = { html: 'text/html; charset=utf-8', htm: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8', txt: 'text/plain; charset=utf-8', xml: 'application/xml', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', ico: 'image/vnd.microsoft.icon', pdf: 'application/pdf', text: 'text/plain; charset=utf-8', bin: 'application/octet-stream', webp: 'image/webp', woff2: 'font/woff2', md: 'text/markdown; charset=utf-8', csv: 'text/csv; charset=utf-8' };
const escapeHTML = (t) => String(t).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const page = (message) => `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${escapeHTML(message).replace(/\n/g, '<br>').replace(/  /g, ' &nbsp;')}</pre>\n</body>\n</html>\n`;

function compile(pattern, end) {
  if (pattern instanceof RegExp) return { test: pattern, names: [] };
  const names = [];
  let source = '';
  const text = String(pattern);
  for (let i = 0; i < text.length; i++) {
    const rest = text.slice(i);
    let m;
    if ((m = /^\/:([A-Za-z_]\w*)(\(([^)]*)\))?\?/.exec(rest))) { names.push(m[1]); source += `(?:/(${m[3] || '[^/]+?'}))?`; i += m[0].length - 1; }
    else if ((m = /^:([A-Za-z_]\w*)(\(([^)]*)\))?/.exec(rest))) { names.push(m[1]); source += `(${m[3] || '[^/]+?'})`; i += m[0].length - 1; }
    else if ((m = /^\*([A-Za-z_]\w*)?/.exec(rest))) { names.push(m[1] || String(names.filter((n) => /^\d+$/.test(n)).length)); source += '(.*)'; i += m[0].length - 1; }
    else if (rest[0] === '{') source += '(?:'; else if (rest[0] === '}') source += ')?';
    else source += rest[0].replace(/[.+^$?()[\]\\|]/, '\\$&');
  }
  if (source.endsWith('/') && source.length > 1) source = source.slice(0, -1);
  if (source === '/') source = '';
  return { test: new RegExp('^' + source + (end ? '/?$' : '(?=/|$)'), 'i'), names };
}

const methods = ['get', 'post', 'put', 'delete', 'patch', 'options', 'head', 'all'];
const flatten = (list) => list.flat(Infinity);
function checkAll(list, what) { for (const f of list) if (typeof f !== 'function' && typeof f?.handle !== 'function') throw new TypeError(what === 'use' ? 'argument handler must be a function' : `Route.${what}() requires a callback function but got a [object ${f === undefined ? 'Undefined' : f === null ? 'Null' : Object.prototype.toString.call(f).slice(8, -1)}]`); }

function makeRouter(options = {}) {
  const router = function (request, response, next) { router.handle(request, response, next); };
  router.stack = [];
  router.params = {};
  router.param = (name, f) => { (router.params[name] ??= []).push(f); return router; };
  router.use = (...list) => {
    let at = '/';
    if (list.length && typeof list[0] !== 'function' && typeof list[0]?.handle !== 'function') at = list.shift();
    const all = flatten(list);
    if (all.length === 0) throw new TypeError('Router.use() requires a middleware function');
    checkAll(all, 'use');
    for (const f of all) for (const one of [].concat(at)) router.stack.push({ ...compile(one, false), path: one, handler: f, isRoute: false });
    return router;
  };
  for (const method of methods) {
    router[method] = (at, ...list) => {
      const all = flatten(list);
      checkAll(all, method);
      for (const one of [].concat(at)) router.stack.push({ ...compile(one, true), path: one, method: method === 'all' ? null : method.toUpperCase(), handlers: all, isRoute: true });
      return router;
    };
  }
  router.route = (at) => { const route = {}; for (const method of methods) route[method] = (...list) => { router[method](at, ...list); return route; }; return route; };
  router.handle = (request, response, done) => {
    let index = 0;
    const base = request.baseUrl || '', outer = request.params;
    const target = request.url;
    const next = (error) => {
      request.baseUrl = base; request.url = target;
      if (error === 'router') { request.params = outer; done(); return; }
      if (error === 'route') error = undefined;
      const pathname = target.split('?')[0] || '/';
      while (index < router.stack.length) {
        const layer = router.stack[index++];
        const found = layer.test.exec(pathname);
        if (!found) continue;
        const params = { ...(options.mergeParams || !layer.isRoute ? outer : {}) };
        layer.names.forEach((name, i) => { if (found[i + 1] !== undefined) { let v = found[i + 1]; try { v = decodeURIComponent(v); } catch (e) { const bad = new URIError(`Failed to decode param '${v}'`); bad.status = 400; error = bad; } params[name] = v; } });
        if (layer.isRoute) {
          if (error) continue;
          if (layer.method && layer.method !== request.method && !(layer.method === 'GET' && request.method === 'HEAD')) continue;
          request.params = params;
          request.route = { path: layer.path };
          let at = 0;
          const names = Object.keys(params).flatMap((n) => (router.params[n] || []).map((f) => [f, n]));
          const step = (problem) => {
            if (problem === 'route') { next(); return; }
            if (problem) { next(problem); return; }
            if (names.length) { const [f, n] = names.shift(); call(() => f(request, response, step, params[n], n), step); return; }
            const f = layer.handlers[at++];
            if (!f) { next(); return; }
            if (f.length > 3) { step(); return; }
            call(() => f(request, response, step), step);
          };
          step();
          return;
        }
        const isError = layer.handler.length > 3;
        if (Boolean(error) !== isError) continue;
        request.params = params;
        const trimmed = found[0].replace(/\/$/, '');
        request.baseUrl = base + trimmed;
        request.url = target.slice(trimmed.length) || '/';
        if (request.url[0] !== '/') request.url = '/' + request.url;
        const f = layer.handler;
        if (isError) call(() => f(error, request, response, next), next);
        else if (typeof f.handle === 'function') call(() => f.handle(request, response, next), next);
        else call(() => f(request, response, next), next);
        return;
      }
      request.params = outer;
      done(error);
    };
    next();
  };
  return router;
}
// Real: only express 5 hands on what a handler's promise was rejected with.
let handsOnRejections = true;
function call(f, next) {
  let result;
  try { result = f(); } catch (e) { next(e || new Error(String(e))); return; }
  if (handsOnRejections && result && typeof result.then === 'function') result.then(undefined, (e) => next(e || new Error('Rejected promise')));
}

const request = Object.create(http.IncomingMessage.prototype);
function getter(target, name, get) { Object.defineProperty(target, name, { get, configurable: true, enumerable: true }); }
Object.assign(request, {
  get(name) { const k = name.toLowerCase(); return k === 'referrer' || k === 'referer' ? this.headers.referer || this.headers.referrer : this.headers[k]; },
  is(type) { const own = (this.headers['content-type'] || '').split(';')[0].trim(); return own === type || own.endsWith('/' + type) || (type.endsWith('/*') && own.startsWith(type.slice(0, -1))) ? own : false; },
  accepts(...list) { const all = list.flat(), wanted = (this.headers.accept || '*/*').split(',').map((t) => t.split(';')[0].trim()); if (!all.length) return wanted; for (const w of wanted) for (const t of all) { const full = t.includes('/') ? t : (types[t] || '').split(';')[0]; if (w === '*/*' || w === full || (w.endsWith('/*') && full.startsWith(w.slice(0, -1)))) return t; } return false; },
  param(name) { return this.params[name] ?? this.query[name]; },
});
request.header = request.get;
getter(request, 'path', function () { return this.url.split('?')[0]; });
getter(request, 'protocol', () => 'http');
getter(request, 'secure', () => false);
getter(request, 'hostname', function () { return (this.headers.host || '').split(':')[0]; });
getter(request, 'host', function () { return this.headers.host; });
getter(request, 'ip', function () { return this.socket.remoteAddress; });
getter(request, 'ips', () => []);
getter(request, 'xhr', function () { return (this.headers['x-requested-with'] || '').toLowerCase() === 'xmlhttprequest'; });
getter(request, 'query', function () {
  const at = this.originalUrl.indexOf('?');
  const plain = at < 0 ? {} : parseQuery(this.originalUrl.slice(at + 1)), out = {};
  for (const key of Object.keys(plain)) out[key] = plain[key];
  return out;
});

const response = Object.create(http.ServerResponse.prototype);
const etag = (body) => { const b = Buffer.from(body); return `W/"${b.length.toString(16)}-${lab.sha1(b).toString('base64').slice(0, 27)}"`; };
Object.assign(response, {
  status(code) { if (!Number.isInteger(code)) throw new TypeError(`Invalid status code: ${JSON.stringify(code)}. Status code must be an integer.`); if (code < 100 || code > 999) throw new RangeError(`Invalid status code: ${JSON.stringify(code)}. Status code must be greater than 99 and less than 1000.`); this.statusCode = code; return this; },
  sendStatus(code) { this.statusCode = code; this.type('txt'); return this.send(http.STATUS_CODES[code] || String(code)); },
  set(name, value) {
    if (typeof name === 'object') { for (const k of Object.keys(name)) this.set(k, name[k]); return this; }
    value = Array.isArray(value) ? value.map(String) : String(value);
    if (name.toLowerCase() === 'content-type' && !/charset/.test(value) && /^text\//.test(value)) value += '; charset=utf-8';
    this.setHeader(name, value); return this;
  },
  get(name) { return this.getHeader(name); },
  append(name, value) { this.appendHeader(name, value); return this; },
  type(t) { return this.set('Content-Type', t.includes('/') ? t : types[t.replace(/^\./, '')] || 'application/octet-stream'); },
  vary(field) { this.setHeader('Vary', field); return this; },
  location(url) { this.setHeader('Location', encodeURI(url === 'back' ? '/' : url).replace(/%25/g, '%')); return this; },
  links() { lab.unmodelled('res.links()'); },
  send(body) {
    if (typeof body === 'number' && arguments.length === 1) body = String(body);
    if (typeof body === 'object' && body !== null && !Buffer.isBuffer(body) || typeof body === 'boolean') return this.json(body);
    if (body === null || body === undefined) body = '';
    if (typeof body === 'string') { if (!this.getHeader('Content-Type')) this.setHeader('Content-Type', 'text/html; charset=utf-8'); } else if (!this.getHeader('Content-Type')) this.setHeader('Content-Type', 'application/octet-stream');
    const data = Buffer.from(body);
    this.setHeader('Content-Length', data.length);
    if (!this.getHeader('ETag') && this.app.get('etag') !== false) this.setHeader('ETag', etag(data));
    if (this.req.method === 'GET' && this.statusCode === 200 && this.req.headers['if-none-match'] === this.getHeader('ETag')) { this.statusCode = 304; for (const h of ['Content-Type', 'Content-Length', 'Transfer-Encoding']) this.removeHeader(h); this.end(); return this; }
    if (this.statusCode === 204 || this.statusCode === 304) { for (const h of ['Content-Type', 'Content-Length', 'Transfer-Encoding']) this.removeHeader(h); this.end(); return this; }
    this.end(data);
    return this;
  },
  json(value) {
    const text = JSON.stringify(value, this.app.get('json replacer'), this.app.get('json spaces'));
    if (!this.getHeader('Content-Type')) this.setHeader('Content-Type', 'application/json; charset=utf-8');
    return this.send(text);
  },
  redirect(status, url) { if (url === undefined) { url = status; status = 302; } this.location(url); const place = this.getHeader('Location'); this.statusCode = status; const isHTML = /html/.test(this.req.headers.accept || ''); const body = isHTML ? `<p>${http.STATUS_CODES[status]}. Redirecting to ${escapeHTML(place)}</p>` : `${http.STATUS_CODES[status]}. Redirecting to ${place}`; this.type(isHTML ? 'html' : 'txt'); this.setHeader('Content-Length', Buffer.byteLength(body)); this.end(body); },
  sendFile(file, options, done) {
    if (typeof options === 'function') { done = options; options = {}; }
    options = options || {};
    if (!options.root && !path.isAbsolute(file)) throw new TypeError('path must be absolute or specify root to res.sendFile');
    const full = options.root ? path.join(options.root, file) : file;
    let data, stat;
    try { stat = fs.statSync(full); if (stat.isDirectory()) throw Object.assign(new Error(`EISDIR, read`), { code: 'EISDIR', errno: -21 }); data = fs.readFileSync(full); } catch (e) {
      const made = Object.assign(new Error(e.message), e, e.code === 'ENOENT' ? { status: 404, statusCode: 404 } : {});
      made.stack = 'Error: ' + e.message;
      if (done) done(made); else this.req.next(made);
      return;
    }
    sendData(this, full, data, stat);
    if (done) done();
  },
  download(file, name) { this.setHeader('Content-Disposition', `attachment; filename="${name || path.basename(file)}"`); this.sendFile(path.resolve(file)); },
  cookie(name, value, o = {}) { let text = `${name}=${encodeURIComponent(typeof value === 'object' ? 'j:' + JSON.stringify(value) : String(value))}`; if (o.maxAge != null) text += `; Max-Age=${Math.floor(o.maxAge / 1000)}`; if (o.domain) text += `; Domain=${o.domain}`; text += `; Path=${o.path || '/'}`; if (o.maxAge != null) text += `; Expires=${new Date(Date.now() + o.maxAge).toUTCString()}`; else if (o.expires) text += `; Expires=${o.expires.toUTCString()}`; if (o.httpOnly) text += '; HttpOnly'; if (o.secure) text += '; Secure'; if (o.sameSite) text += `; SameSite=${o.sameSite === true ? 'Strict' : o.sameSite[0].toUpperCase() + o.sameSite.slice(1)}`; this.appendHeader('Set-Cookie', text); return this; },
  clearCookie(name) { return this.cookie(name, '', { expires: new Date(1) }); },
  format(all) { const keys = Object.keys(all).filter((k) => k !== 'default'); const found = this.req.accepts(keys); if (found) { this.type(found); all[found](this.req, this, this.req.next); } else if (all.default) all.default(this.req, this, this.req.next); else this.sendStatus(406); return this; },
  render() { lab.unmodelled('res.render()'); },
  jsonp() { lab.unmodelled('res.jsonp()'); },
});
response.header = response.set;
response.contentType = response.type;
function sendData(answer, full, data, stat) {
  answer.setHeader('Accept-Ranges', 'bytes');
  if (!answer.hasHeader('Cache-Control')) answer.setHeader('Cache-Control', 'public, max-age=0');
  answer.setHeader('Last-Modified', stat.mtime.toUTCString());
  answer.setHeader('ETag', `W/"${stat.size.toString(16)}-${Math.floor(stat.mtimeMs).toString(16)}"`);
  if (!answer.getHeader('Content-Type')) answer.setHeader('Content-Type', types[path.extname(full).slice(1).toLowerCase()] || 'application/octet-stream');
  if (answer.req.headers['if-none-match'] === answer.getHeader('ETag')) { answer.statusCode = 304; answer.end(); return; }
  answer.setHeader('Content-Length', data.length);
  answer.end(data);
}

function finish(request, response, app) {
  return (error) => {
    if (response.writableEnded) return;
    let status = 404, message = `Cannot ${request.method} ${request.originalUrl.split('?')[0]}`;
    if (error) {
      status = [error.status, error.statusCode].find((s) => s >= 400 && s < 600) || (response.statusCode >= 400 ? response.statusCode : 500);
      const isPublic = app.get('env') === 'production';
      message = isPublic ? http.STATUS_CODES[status] || String(status) : error.stack || String(error);
      if (app.get('env') !== 'test') console.error(error.stack || String(error));
    }
    if (response.headersSent) return;
    for (const name of response.getHeaderNames()) if (name !== 'x-powered-by' && !(error && error.headers)) response.removeHeader(name);
    response.statusCode = status; response.statusMessage = undefined;
    const body = page(message);
    response.setHeader('Content-Security-Policy', "default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.end(body);
  };
}

function express() {
  const router = makeRouter();
  const app = function (rawRequest, rawResponse, next) { app.handle(rawRequest, rawResponse, next); };
  const settings = { env: process.env.NODE_ENV || 'development', 'x-powered-by': true, etag: 'weak', 'trust proxy': false, views: path.resolve('views') };
  app.locals = { settings };
  app.mountpath = '/';
  app.set = (name, value) => { settings[name] = value; return app; };
  app.enable = (name) => app.set(name, true);
  app.disable = (name) => app.set(name, false);
  app.enabled = (name) => Boolean(settings[name]);
  app.disabled = (name) => !settings[name];
  for (const method of methods) app[method] = (...list) => { if (method === 'get' && list.length === 1) return settings[list[0]]; router[method](...list); return app; };
  app.use = (...list) => { router.use(...list); return app; };
  app.route = router.route;
  app.param = (...list) => { router.param(...list); return app; };
  app.router = router;
  app.engine = () => lab.unmodelled('app.engine()');
  app.render = () => lab.unmodelled('app.render()');
  app.handle = (req, res, next) => {
    if (!req.originalUrl) {
      req.originalUrl = req.url; req.baseUrl = ''; req.params = {};
      Object.setPrototypeOf(req, request); Object.setPrototypeOf(res, response);
      res.locals = Object.create(null);
      req.res = res;
    }
    req.app = app; res.app = app;
    if (app.enabled('x-powered-by') && !res.headersSent) res.setHeader('X-Powered-By', 'Express');
    const done = next || finish(req, res, app);
    req.next = done;
    router.handle(req, res, done);
  };
  app.listen = (...list) => { const server = http.createServer(app); return server.listen(...list); };
  return app;
}

function bodyReader(wants, parse) {
  return (request, response, next) => {
    if (request.body !== undefined && request._body) { next(); return; }
    const length = request.headers['content-length'];
    if ((length === undefined && !request.headers['transfer-encoding']) || length === '0' && !wants(request)) { next(); return; }
    if (!wants(request)) { next(); return; }
    const chunks = [];
    request.on('data', (c) => chunks.push(c));
    request.on('end', () => {
      const data = Buffer.concat(chunks);
      request._body = true;
      try { request.body = parse(data); } catch (e) { e.status = e.statusCode ??= 400; e.expose = true; e.body = data.toString(); e.type = 'entity.parse.failed'; next(e); return; }
      next();
    });
  };
}
const limitOf = (l) => { const m = /^(\d+(?:\.\d+)?)\s*(b|kb|mb)?$/i.exec(String(l ?? '100kb')); return m ? +m[1] * ({ kb: 1024, mb: 1048576 }[(m[2] || 'b').toLowerCase()] || 1) : 102400; };
const guard = (options, parse) => (data) => { if (data.length > limitOf(options?.limit)) throw Object.assign(new Error('request entity too large'), { name: 'PayloadTooLargeError', statusCode: 413, type: 'entity.too.large' }); return parse(data); };
express.json = (o = {}) => bodyReader((r) => r.headers['content-type'] && (o.type ? request.is.call(r, o.type) : request.is.call(r, 'json') || /\+json/.test(r.headers['content-type'])), guard(o, (data) => {
  const text = data.toString();
  if (!text.length) return {};
  const first = text.trim()[0];
  if (o.strict !== false && first !== '{' && first !== '[') { JSON.parse(text.trim().startsWith('"') || /^(true|false|null|-?\d)/.test(text.trim()) ? '#' : text); }
  return JSON.parse(text);
}));
express.urlencoded = (o = {}) => bodyReader((r) => request.is.call(r, 'application/x-www-form-urlencoded'), guard(o, (data) => {
  const plain = parseQuery(data.toString()), out = {};
  for (const key of Object.keys(plain)) {
    const m = o.extended !== false && /^([^[]+)((?:\[[^\]]*\])+)$/.exec(key);
    if (!m) { out[key] = plain[key]; continue; }
    const steps = [m[1], ...m[2].slice(1, -1).split('][')];
    let at = out;
    steps.forEach((s, i) => { if (i === steps.length - 1) { if (s === '') at.push(...[].concat(plain[key])); else at[s] = plain[key]; } else at = at[s] ??= steps[i + 1] === '' ? [] : {}; });
  }
  return out;
}));
express.text = (o = {}) => bodyReader((r) => request.is.call(r, o.type || 'text/plain'), guard(o, (d) => d.toString()));
express.raw = (o = {}) => bodyReader((r) => request.is.call(r, o.type || 'application/octet-stream'), guard(o, (d) => d));
express.static = (root, options = {}) => {
  const base = path.resolve(root);
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') { next(); return; }
    let name;
    try { name = decodeURIComponent(request.path); } catch (e) { next(); return; }
    let full = path.join(base, path.normalize('/' + name)), stat;
    if (name.split('/').some((p) => p.startsWith('.') && p.length > 1)) { next(); return; }
    try {
      stat = fs.statSync(full);
      if (stat.isDirectory()) {
        if (!request.originalUrl.split('?')[0].endsWith('/') && options.redirect !== false) {
          const place = request.originalUrl.split('?')[0] + '/';
          const body = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Redirecting</title>\n</head>\n<body>\n<pre>Redirecting to ${escapeHTML(place)}</pre>\n</body>\n</html>\n`;
          response.statusCode = 301;
          response.setHeader('Content-Type', 'text/html; charset=utf-8'); response.setHeader('Content-Length', Buffer.byteLength(body)); response.setHeader('Content-Security-Policy', "default-src 'none'"); response.setHeader('X-Content-Type-Options', 'nosniff'); response.setHeader('Location', place);
          response.end(body);
          return;
        }
        if (options.index === false) { next(); return; }
        full = path.join(full, options.index || 'index.html');
        stat = fs.statSync(full);
      }
    } catch (e) {
      const tried = (options.extensions || []).map((x) => `${full}.${x}`).find((f) => fs.existsSync(f));
      if (!tried) { next(); return; }
      full = tried; stat = fs.statSync(full);
    }
    if (options.maxAge) lab.unmodelled("express.static's maxAge");
    sendData(response, full, fs.readFileSync(full), stat);
  };
};
express.Router = makeRouter;
express.request = request;
express.response = response;
express.application = {};
express.default = express;
express['%version'] = (v) => { handsOnRejections = +v.split('.')[0] >= 5; };
Object.defineProperty(express, '%version', { enumerable: false });
module.exports = express;
