// http: servers that answer, clients that ask other containers.
const EventEmitter = require('events');
const { received } = require('core');
const STATUS_CODES = { 100: 'Continue', 101: 'Switching Protocols', 200: 'OK', 201: 'Created', 202: 'Accepted', 203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content', 206: 'Partial Content', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 411: 'Length Required', 412: 'Precondition Failed', 413: 'Payload Too Large', 414: 'URI Too Long', 415: 'Unsupported Media Type', 416: 'Range Not Satisfiable', 417: 'Expectation Failed', 418: "I'm a Teapot", 422: 'Unprocessable Entity', 425: 'Too Early', 426: 'Upgrade Required', 428: 'Precondition Required', 429: 'Too Many Requests', 431: 'Request Header Fields Too Large', 451: 'Unavailable For Legal Reasons', 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout', 505: 'HTTP Version Not Supported' };
class Readable extends EventEmitter {
  #data; #sent = false; #encoding;
  give(data) { this.#data = data; }
  setEncoding(e) { this.#encoding = e; return this; }
  #start() {
    if (this.#sent) return;
    this.#sent = true;
    setImmediate(() => {
      if (this.#data.length) this.emit('data', this.#encoding ? this.#data.toString(this.#encoding) : this.#data);
      this.complete = true; this.readableEnded = true;
      this.emit('end'); this.emit('close');
    });
  }
  on(name, f) { super.on(name, f); if (name === 'data' || name === 'end') this.#start(); if (name === 'readable') lab.unmodelled("a request's readable event"); return this; }
  resume() { this.#start(); return this; }
  pause() { return this; }
  unpipe() { return this; }
  destroy() { this.destroyed = true; return this; }
  pipe(target) { this.on('data', (d) => target.write(d)); this.on('end', () => { if (target.end && target !== process.stdout) target.end(); }); return target; }
  [Symbol.asyncIterator]() {
    let state = 0;
    return { next: async () => { if (state++ === 0 && this.#data.length) return { value: this.#encoding ? this.#data.toString(this.#encoding) : this.#data, done: false }; this.complete = true; return { value: undefined, done: true }; } };
  }
}
class IncomingMessage extends Readable {
  constructor(headers, body) {
    super();
    this.httpVersion = '1.1'; this.httpVersionMajor = 1; this.httpVersionMinor = 1; this.complete = false;
    this.headers = {}; this.rawHeaders = [];
    for (const [key, value] of headers) {
      const k = key.toLowerCase();
      this.rawHeaders.push(key, value);
      if (k === 'set-cookie') (this.headers[k] ??= []).push(value);
      else this.headers[k] = k in this.headers ? this.headers[k] + (k === 'cookie' ? '; ' : ', ') + value : value;
    }
    this.give(body);
  }
  setTimeout() { return this; }
}
class ServerResponse extends EventEmitter {
  #state; #headers = new Map(); #chunks = []; #method;
  constructor(state, method, request) { super(); this.#state = state; this.#method = method; this.req = request; this.statusCode = 200; this.statusMessage = undefined; this.headersSent = false; this.writableEnded = false; this.finished = false; this.sendDate = true; this.socket = request.socket; this.connection = request.socket; }
  #open() {
    if (this.headersSent) { const e = new Error('Cannot set headers after they are sent to the client'); e.code = 'ERR_HTTP_HEADERS_SENT'; throw e; }
  }
  setHeader(name, value) {
    this.#open();
    if (value === undefined) { const e = new TypeError(`Invalid value "undefined" for header "${name}"`); e.code = 'ERR_HTTP_INVALID_HEADER_VALUE'; throw e; }
    this.#headers.set(name.toLowerCase(), [name, value]); return this;
  }
  appendHeader(name, value) { const old = this.getHeader(name); return this.setHeader(name, old === undefined ? value : [].concat(old, value)); }
  getHeader(name) { return this.#headers.get(name.toLowerCase())?.[1]; }
  hasHeader(name) { return this.#headers.has(name.toLowerCase()); }
  getHeaders() { const out = Object.create(null); for (const [k, [, v]] of this.#headers) out[k] = v; return out; }
  getHeaderNames() { return [...this.#headers.keys()]; }
  removeHeader(name) { this.#headers.delete(name.toLowerCase()); }
  writeHead(status, reason, headers) {
    if (this.headersSent) { const e = new Error('Cannot write headers after they are sent to the client'); e.code = 'ERR_HTTP_HEADERS_SENT'; throw e; }
    if (!(status >= 100 && status <= 999)) { const e = new RangeError(`Invalid status code: ${status}`); e.code = 'ERR_HTTP_INVALID_STATUS_CODE'; throw e; }
    this.statusCode = status;
    if (typeof reason === 'string') this.statusMessage = reason; else headers = reason;
    if (Array.isArray(headers)) for (let i = 0; i < headers.length; i += 2) this.setHeader(headers[i], headers[i + 1]);
    else for (const key of Object.keys(headers || {})) this.setHeader(key, headers[key]);
    this.headersSent = true;
    return this;
  }
  flushHeaders() { this.headersSent = true; }
  writeContinue() {}
  #take(data, encoding) {
    if (typeof data !== 'string' && !Buffer.isBuffer(data)) { const e = new TypeError('The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received ' + received(data)); e.code = 'ERR_INVALID_ARG_TYPE'; throw e; }
    this.#chunks.push(typeof data === 'string' ? Buffer.from(data, typeof encoding === 'string' ? encoding : 'utf8') : data);
  }
  write(data, encoding, done) {
    if (this.writableEnded) { const e = new Error('write after end'); e.code = 'ERR_STREAM_WRITE_AFTER_END'; throw e; }
    this.#take(data, encoding);
    this.headersSent = true; this.chunked = true;
    if (typeof (done || encoding) === 'function') process.nextTick(done || encoding);
    return true;
  }
  end(data, encoding, done) {
    if (this.writableEnded) return this;
    if (typeof data === 'function') { done = data; data = undefined; }
    if (data !== undefined && data !== null) this.#take(data, encoding);
    const body = Buffer.concat(this.#chunks), headers = [];
    const wasSent = this.chunked;
    for (const [, [name, value]] of this.#headers) for (const v of [].concat(value)) headers.push([name, String(v)]);
    if (this.sendDate && !this.hasHeader('date')) headers.push(['Date', new Date().toUTCString()]);
    if (!this.hasHeader('connection')) { headers.push(['Connection', 'keep-alive']); headers.push(['Keep-Alive', 'timeout=5']); }
    const isEmpty = this.statusCode === 204 || this.statusCode === 304;
    if (!isEmpty && !this.hasHeader('content-length') && !this.hasHeader('transfer-encoding')) headers.push(wasSent ? ['Transfer-Encoding', 'chunked'] : ['Content-Length', String(body.length)]);
    this.headersSent = true; this.writableEnded = true; this.finished = true;
    const state = this.#state;
    state.status = this.statusCode; state.reason = this.statusMessage || STATUS_CODES[this.statusCode] || 'unknown';
    state.headers = headers; state.body = isEmpty || this.#method === 'HEAD' ? Buffer.alloc(0) : body; state.ended = true;
    process.nextTick(() => { this.emit('finish'); this.emit('close'); if (typeof (done || encoding) === 'function') (done || encoding)(); });
    return this;
  }
  setTimeout() { return this; }
  destroy() { lab.unmodelled('response.destroy()'); }
}
class Socket extends EventEmitter { constructor(address) { super(); this.remoteAddress = address; this.remotePort = 40000; this.encrypted = false; } setTimeout() { return this; } setNoDelay() { return this; } setKeepAlive() { return this; } destroy() {} end() {} }
class Server extends EventEmitter {
  #port = null; #host;
  constructor(options, handler) { super(); if (typeof options === 'function') handler = options; if (handler) this.on('request', handler); this.listening = false; this.keepAliveTimeout = 5000; this.timeout = 0; }
  listen(...list) {
    let done = typeof list[list.length - 1] === 'function' ? list.pop() : undefined;
    let [port, host] = list;
    if (typeof port === 'object' && port !== null) { host = port.host; port = port.port; }
    if (typeof host === 'number') host = undefined;
    if (port === undefined || port === null) port = 0;
    const number = typeof port === 'string' && /^\d+$/.test(port.trim()) ? +port : port;
    if (typeof number === 'string') lab.unmodelled('a server on a Unix socket');
    if (!(number >= 0 && number < 65536)) { const e = new RangeError(`options.port should be >= 0 and < 65536. Received ${received(port)}.`); e.code = 'ERR_SOCKET_BAD_PORT'; throw e; }
    if (this.listening) { const e = new Error('Listen method has been called more than once without closing.'); e.code = 'ERR_SERVER_ALREADY_LISTEN'; throw e; }
    if (done) this.once('listening', done);
    this.#host = host;
    const found = lab.listen(number, host || '', (state, method, target, headers, body, address) => {
      const request = new IncomingMessage(headers, body);
      request.method = method; request.url = target;
      request.socket = new Socket('::ffff:' + address); request.connection = request.socket;
      const response = new ServerResponse(state, method, request);
      if (!this.emit('request', request, response)) return;
    });
    if (typeof found === 'string') {
      const shown = host || '::';
      const e = new Error(found === 'EADDRINUSE' ? `listen EADDRINUSE: address already in use ${shown}:${number}` : found === 'ENOTFOUND' ? `getaddrinfo ENOTFOUND ${shown}` : `listen EADDRNOTAVAIL: address not available ${shown}:${number}`);
      Object.assign(e, found === 'ENOTFOUND' ? { errno: -3008, code: found, syscall: 'getaddrinfo', hostname: shown } : { code: found, errno: found === 'EADDRINUSE' ? -98 : -99, syscall: 'listen', address: shown, port: number });
      Object.defineProperty(e, '%server', { value: true });
      process.nextTick(() => {
        if (this.listenerCount('error')) { this.emit('error', e); return; }
        Object.defineProperty(e, '%head', { value: "node:events:502\n      throw er; // Unhandled 'error' event\n      ^\n" });
        e.stack += "\nEmitted 'error' event on Server instance at:\n    at emitErrorNT (node:net:1944:8)\n    at process.processTicksAndRejections (node:internal/process/task_queues:82:21)";
        throw e;
      });
      return this;
    }
    this.#port = found; this.listening = true;
    process.nextTick(() => this.emit('listening'));
    return this;
  }
  address() { return this.#port === null ? null : { address: this.#host || '::', family: this.#host ? 'IPv4' : 'IPv6', port: this.#port }; }
  close(done) {
    if (!this.listening) { if (done) { const e = new Error('Server is not running.'); e.code = 'ERR_SERVER_NOT_RUNNING'; process.nextTick(done, e); } return this; }
    lab.closeServer(this.#port); this.listening = false; this.#port = null;
    process.nextTick(() => { this.emit('close'); if (done) done(); });
    return this;
  }
  closeAllConnections() {} closeIdleConnections() {} ref() { return this; } unref() { return this; }
  setTimeout() { return this; }
}
function ask(options, body) {
  const u = options;
  const headers = Object.entries(u.headers || {}).map(([k, v]) => [k, String(v)]);
  if (!headers.some(([k]) => k.toLowerCase() === 'host')) headers.unshift(['Host', u.hostname + (u.port && +u.port !== (u.scheme === 'https' ? 443 : 80) ? ':' + u.port : '')]);
  if (!headers.some(([k]) => k.toLowerCase() === 'connection')) headers.push(['Connection', u.connection || 'keep-alive']);
  const found = lab.fetch(u.method || 'GET', u.scheme, u.hostname, +(u.port || (u.scheme === 'https' ? 443 : 80)), u.path || '/', headers, body);
  if (typeof found === 'string') {
    const [code, address] = found.split(' ');
    const port = +(u.port || (u.scheme === 'https' ? 443 : 80));
    const e = new Error(code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? `getaddrinfo ${code} ${u.hostname}` : code === 'ECONNRESET' ? 'socket hang up' : `connect ${code} ${address}:${port}`);
    e.stack = 'Error: ' + e.message + (code.startsWith('E') && address ? '\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)' : code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? '\n    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26)' : '');
    Object.assign(e, address ? { errno: { ECONNREFUSED: -111, ETIMEDOUT: -110, EHOSTUNREACH: -113 }[code], code, syscall: 'connect', address, port } : code === 'ECONNRESET' ? { code } : { errno: code === 'ENOTFOUND' ? -3008 : -3001, code, syscall: 'getaddrinfo', hostname: u.hostname });
    return { error: e, delay: code === 'ETIMEDOUT' ? 127000 : 1 };
  }
  return found;
}
class ClientRequest extends EventEmitter {
  #options; #chunks = []; #sent = false;
  constructor(options) { super(); this.#options = { ...options, headers: { ...options.headers } }; this.method = options.method || 'GET'; this.path = options.path; this.host = options.hostname; this.destroyed = false; }
  setHeader(k, v) { this.#options.headers[k] = v; return this; }
  getHeader(k) { return this.#options.headers[k]; }
  setTimeout(ms, f) { if (f) this.on('timeout', f); return this; }
  write(d) { this.#chunks.push(Buffer.from(d)); return true; }
  end(d) {
    if (this.#sent) return this;
    this.#sent = true;
    if (d !== undefined && typeof d !== 'function') this.write(d);
    const body = Buffer.concat(this.#chunks);
    if (body.length && !('Content-Length' in this.#options.headers) && !('content-length' in this.#options.headers)) this.#options.headers['Content-Length'] = body.length;
    setImmediate(() => {
      if (this.destroyed) return;
      const found = ask(this.#options, body);
      setTimeout(() => {
        if (found.error) { this.emit('error', found.error); this.emit('close'); return; }
        const m = new IncomingMessage(found.headers, found.body);
        m.statusCode = found.status; m.statusMessage = found.reason; m.req = this;
        this.emit('response', m);
      }, found.delay);
    });
    return this;
  }
  destroy(e) { this.destroyed = true; if (e) process.nextTick(() => this.emit('error', e)); return this; }
  abort() { return this.destroy(); }
}
function options(scheme, list) {
  let [first, second] = list, done = list.find((x) => typeof x === 'function'), out = { headers: {} };
  if (typeof first === 'string' || first instanceof URL) { const u = typeof first === 'string' ? new URL(first) : first; Object.assign(out, { hostname: u.hostname, port: u.port, path: u.pathname + u.search, scheme: u.protocol.slice(0, -1) }); if (typeof second === 'object') Object.assign(out, second); } else Object.assign(out, first);
  if (!out.hostname) out.hostname = String(out.host || 'localhost').split(':')[0];
  out.scheme ??= out.protocol ? out.protocol.slice(0, -1) : scheme;
  out.headers ??= {};
  if (out.scheme !== scheme) { const e = new TypeError(`Protocol "${out.scheme}:" not supported. Expected "${scheme}:"`); e.code = 'ERR_INVALID_PROTOCOL'; throw e; }
  return [out, done];
}
const client = (scheme) => ({
  request(...list) { const [o, done] = options(scheme, list); const r = new ClientRequest(o); if (done) r.once('response', done); return r; },
  get(...list) { const [o, done] = options(scheme, list); const r = new ClientRequest(o); if (done) r.once('response', done); r.end(); return r; },
});
class Headers { #map = new Map(); constructor(list = []) { for (const [k, v] of list) this.append(k, v); } append(k, v) { k = k.toLowerCase(); this.#map.set(k, this.#map.has(k) ? this.#map.get(k) + ', ' + v : v); } get(k) { return this.#map.get(k.toLowerCase()) ?? null; } has(k) { return this.#map.has(k.toLowerCase()); } forEach(f) { this.#map.forEach(f); } entries() { return this.#map.entries(); } [Symbol.iterator]() { return this.#map.entries(); } }
class Response {
  #body;
  constructor(found, url) { this.status = found.status; this.ok = found.status >= 200 && found.status < 300; this.statusText = found.reason; this.headers = new Headers(found.headers); this.url = url; this.#body = found.body; this.bodyUsed = false; this.redirected = false; }
  #take() { if (this.bodyUsed) throw new TypeError('Body is unusable: Body has already been read'); this.bodyUsed = true; return this.#body; }
  async text() { return this.#take().toString(); }
  async json() { return JSON.parse(this.#take().toString()); }
  async arrayBuffer() { lab.unmodelled('ArrayBuffer'); }
}
function fetch(target, init = {}, turns = 0) {
  return new Promise((resolve, reject) => {
    let u;
    try { u = new URL(String(target)); } catch (e) { reject(Object.assign(new TypeError('Failed to parse URL from ' + target), { cause: e })); return; }
    const headers = {};
    for (const [k, v] of init.headers?.[Symbol.iterator] ? init.headers : Object.entries(init.headers || {})) headers[k] = v;
    const has = (n) => Object.keys(headers).some((k) => k.toLowerCase() === n);
    if (!has('accept')) headers.accept = '*/*';
    if (!has('user-agent')) headers['user-agent'] = 'node';
    let body = Buffer.alloc(0);
    if (init.body != null) { if (init.body instanceof URLSearchParams) { if (!has('content-type')) headers['content-type'] = 'application/x-www-form-urlencoded;charset=UTF-8'; } else if (typeof init.body === 'string' && !has('content-type')) headers['content-type'] = 'text/plain;charset=UTF-8'; body = Buffer.from(String(init.body)); headers['content-length'] = body.length; }
    const found = ask({ method: (init.method || 'GET').toUpperCase(), scheme: u.protocol.slice(0, -1), hostname: u.hostname, port: u.port, path: u.pathname + u.search, headers }, body);
    setTimeout(() => {
      if (found.error) { const e = new TypeError('fetch failed'); Object.defineProperty(e, 'cause', { value: found.error, writable: true, configurable: true }); e.stack = 'TypeError: fetch failed\n    at node:internal/deps/undici/undici:13510:13'; reject(e); return; }
      const place = found.headers.find(([k]) => k.toLowerCase() === 'location');
      if ([301, 302, 303, 307, 308].includes(found.status) && place && init.redirect !== 'manual' && turns < 20) { resolve(fetch(new URL(place[1], u), { ...init, method: found.status === 303 ? 'GET' : init.method, body: found.status === 303 ? undefined : init.body }, turns + 1)); return; }
      resolve(new Response(found, u.href));
    }, found.delay);
  });
}
class Agent { constructor(o) { this.options = o || {}; } destroy() {} }
const base = { createServer: (...list) => new Server(...list), Server, IncomingMessage, ServerResponse, ClientRequest, STATUS_CODES, METHODS: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'], Agent, globalAgent: new Agent(), ...client('http') };
Object.defineProperty(base, 'fetch', { value: fetch });
Object.defineProperty(base, 'client', { value: client });
module.exports = base;
