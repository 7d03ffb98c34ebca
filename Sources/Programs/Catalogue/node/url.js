// url: URL and URLSearchParams, and the old parse.
const clean = (t) => { try { return decodeURIComponent(t.replace(/\+/g, ' ')); } catch (e) { return t; } };
const code = (t) => encodeURIComponent(t).replace(/%20/g, '+').replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase());
class URLSearchParams {
  #list = []; #owner;
  constructor(init = '', owner) {
    this.#owner = owner;
    if (typeof init === 'string') {
      for (const part of (init[0] === '?' ? init.slice(1) : init).split('&')) {
        if (!part) continue;
        const at = part.indexOf('=');
        this.#list.push(at < 0 ? [clean(part), ''] : [clean(part.slice(0, at)), clean(part.slice(at + 1))]);
      }
    } else if (init && init[Symbol.iterator]) for (const [k, v] of init) this.#list.push([String(k), String(v)]);
    else for (const k of Object.keys(init || {})) this.#list.push([k, String(init[k])]);
  }
  #changed() { if (this.#owner) this.#owner(this.toString()); }
  append(k, v) { this.#list.push([String(k), String(v)]); this.#changed(); }
  delete(k) { this.#list = this.#list.filter(([n]) => n !== k); this.#changed(); }
  get(k) { const found = this.#list.find(([n]) => n === k); return found ? found[1] : null; }
  getAll(k) { return this.#list.filter(([n]) => n === k).map(([, v]) => v); }
  has(k) { return this.#list.some(([n]) => n === k); }
  set(k, v) { const at = this.#list.findIndex(([n]) => n === k); if (at < 0) this.#list.push([String(k), String(v)]); else { this.#list[at][1] = String(v); this.#list = this.#list.filter(([n], i) => n !== k || i === at); } this.#changed(); }
  sort() { this.#list.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0); this.#changed(); }
  forEach(f) { for (const [k, v] of this.#list) f(v, k, this); }
  keys() { return this.#list.map(([k]) => k).values(); }
  values() { return this.#list.map(([, v]) => v).values(); }
  entries() { return this.#list.map(([k, v]) => [k, v]).values(); }
  [Symbol.iterator]() { return this.entries(); }
  get size() { return this.#list.length; }
  toString() { return this.#list.map(([k, v]) => code(k) + '=' + code(v)).join('&'); }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) { return this.#list.length ? `URLSearchParams { ${this.#list.map(([k, v]) => `${inspect(k)} => ${inspect(v)}`).join(', ')} }` : 'URLSearchParams {}'; }
}
const ports = { 'http:': '80', 'https:': '443', 'ftp:': '21', 'ws:': '80', 'wss:': '443' };
function bad(input) { const e = new TypeError('Invalid URL'); e.code = 'ERR_INVALID_URL'; e.input = String(input); return e; }
class URL {
  #params;
  constructor(input, base) {
    let text = String(input).trim();
    let m = /^([A-Za-z][A-Za-z0-9+.-]*:)(.*)$/.exec(text);
    if (!m) {
      if (base === undefined) throw bad(input);
      const b = new URL(base);
      if (text.startsWith('//')) text = b.protocol + text;
      else if (text[0] === '/') text = b.origin + text;
      else if (text[0] === '?') text = b.origin + b.pathname + text;
      else if (text[0] === '#') text = b.origin + b.pathname + b.search + text;
      else text = b.origin + b.pathname.replace(/[^/]*$/, '') + text;
      m = /^([A-Za-z][A-Za-z0-9+.-]*:)(.*)$/.exec(text);
    }
    this.protocol = m[1].toLowerCase();
    const parts = /^(?:\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?)?([^?#]*)(\?[^#]*)?(#.*)?$/.exec(m[2]);
    if (!parts || (ports[this.protocol] && !parts[3])) throw bad(input);
    this.username = parts[1] || ''; this.password = parts[2] || '';
    this.hostname = (parts[3] || '').toLowerCase();
    this.port = parts[4] && parts[4] !== ports[this.protocol] ? String(+parts[4]) : '';
    if (+this.port > 65535) throw bad(input);
    const special = this.protocol in ports || this.protocol === 'file:';
    this.pathname = special ? encodeURI(require('path').normalize('/' + (parts[5] || '')).replace(/%25/g, '%')).replace(/%25/g, '%') : parts[5];
    this.search = parts[6] && parts[6] !== '?' ? parts[6].replace(/ /g, '%20') : '';
    this.hash = parts[7] && parts[7] !== '#' ? parts[7] : '';
    Object.defineProperty(this, 'searchParams', { value: new URLSearchParams(this.search, (t) => { this.search = t ? '?' + t : ''; }), enumerable: true });
  }
  static canParse(input, base) { try { new URL(input, base); return true; } catch (e) { return false; } }
  get host() { return this.hostname + (this.port ? ':' + this.port : ''); }
  get origin() { return this.protocol in ports ? this.protocol + '//' + this.host : 'null'; }
  get href() { const auth = this.username ? this.username + (this.password ? ':' + this.password : '') + '@' : ''; const slashes = this.protocol in ports || this.protocol === 'file:' || this.hostname ? '//' : ''; return this.protocol + slashes + auth + this.host + this.pathname + this.search + this.hash; }
  toString() { return this.href; }
  toJSON() { return this.href; }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    const show = {};
    for (const k of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash']) show[k] = this[k];
    return 'URL ' + inspect(show, { ...options, depth: 2 });
  }
}
class Url {}
function parse(text, withQuery) {
  const m = /^(?:([A-Za-z][A-Za-z0-9+.-]*:)?\/\/(?:([^@/?#]*)@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(\?[^#]*)?(#.*)?$/.exec(text) || [];
  const out = new Url(), query = m[6] ? m[6].slice(1) : null;
  Object.assign(out, { protocol: m[1] || null, slashes: m[3] !== undefined ? true : null, auth: m[2] || null, host: m[3] ? m[3] + (m[4] ? ':' + m[4] : '') : null, port: m[4] || null, hostname: m[3] || null, hash: m[7] || null, search: m[6] || (withQuery ? '' : null), query: withQuery ? require('querystring').parse(query || '') : query, pathname: m[5] || (m[3] ? '/' : null), path: (m[5] || (m[3] ? '/' : '')) + (m[6] || '') || null, href: text });
  return out;
}
module.exports = {
  URL, URLSearchParams, parse, Url,
  format: (u) => typeof u === 'string' ? u : u.href || `${u.protocol || ''}//${u.host || u.hostname + (u.port ? ':' + u.port : '')}${u.pathname || ''}${u.search || ''}`,
  resolve: (a, b) => new URL(b, a).href,
  fileURLToPath: (u) => decodeURIComponent((typeof u === 'string' ? new URL(u) : u).pathname),
  pathToFileURL: (p) => new URL('file://' + require('path').resolve(p)),
};
