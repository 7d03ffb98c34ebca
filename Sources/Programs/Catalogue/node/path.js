// path, of POSIX.
function normalizeParts(text, isAbsolute) {
  const out = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') { if (out.length && out[out.length - 1] !== '..') out.pop(); else if (!isAbsolute) out.push('..'); } else out.push(part);
  }
  return out.join('/');
}
function text(value, name) {
  if (typeof value !== 'string') {
    const e = new TypeError(`The "${name}" argument must be of type string. Received ${value == null ? value : typeof value === 'object' ? 'an instance of ' + value.constructor.name : `type ${typeof value} (${value})`}`);
    e.code = 'ERR_INVALID_ARG_TYPE';
    throw e;
  }
  return value;
}
const path = {
  sep: '/', delimiter: ':',
  normalize(p) { text(p, 'path'); if (!p) return '.'; const abs = p[0] === '/'; let out = normalizeParts(p, abs); if (!out && !abs) out = '.'; if (out && p.endsWith('/') && out !== '.') out += '/'; return abs ? '/' + out : out; },
  join(...parts) { const all = parts.map((p) => text(p, 'path')).filter(Boolean).join('/'); return all ? path.normalize(all) : '.'; },
  resolve(...parts) {
    let out = '';
    for (let i = parts.length - 1; i >= 0 && out[0] !== '/'; i--) { text(parts[i], `paths[${i}]`); if (parts[i]) out = out ? parts[i] + '/' + out : parts[i]; }
    if (out[0] !== '/') out = lab.facts().cwd + (out ? '/' + out : '');
    return '/' + normalizeParts(out, true);
  },
  isAbsolute(p) { return text(p, 'path')[0] === '/'; },
  dirname(p) { text(p, 'path'); const trimmed = p.replace(/\/+$/, ''); if (!trimmed) return p ? '/' : '.'; const at = trimmed.lastIndexOf('/'); return at < 0 ? '.' : at === 0 ? '/' : trimmed.slice(0, at); },
  basename(p, suffix) { text(p, 'path'); const name = p.replace(/\/+$/, '').split('/').pop(); return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name; },
  extname(p) { const name = path.basename(p); const at = name.lastIndexOf('.'); return at <= 0 ? '' : name.slice(at); },
  parse(p) { const base = path.basename(p), ext = path.extname(p), root = p[0] === '/' ? '/' : ''; const dir = path.dirname(p); return { root, dir: dir === '.' && !p.startsWith('.') ? '' : dir, base, ext, name: ext ? base.slice(0, -ext.length) : base }; },
  format(o) { const dir = o.dir || o.root, base = o.base || (o.name || '') + (o.ext || ''); return dir ? (dir === o.root ? dir + base : dir + '/' + base) : base; },
  relative(from, to) {
    const a = path.resolve(from).split('/').filter(Boolean), b = path.resolve(to).split('/').filter(Boolean);
    while (a.length && b.length && a[0] === b[0]) { a.shift(); b.shift(); }
    return [...a.map(() => '..'), ...b].join('/');
  },
  toNamespacedPath: (p) => p,
};
path.posix = path;
module.exports = path;
