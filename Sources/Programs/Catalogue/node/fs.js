// fs: whole files and folders.
const path = require('path');
const { received } = require('core');
const name = (p) => {
  if (p instanceof URL) p = decodeURIComponent(p.pathname);
  if (Buffer.isBuffer(p)) p = p.toString();
  if (typeof p !== 'string') { const e = new TypeError('The "path" argument must be of type string or an instance of Buffer or URL. Received ' + received(p)); e.code = 'ERR_INVALID_ARG_TYPE'; throw e; }
  return p;
};
const encodingOf = (o) => typeof o === 'string' ? o : o?.encoding;
const data = (d) => {
  if (typeof d === 'string' || Buffer.isBuffer(d)) return d;
  const e = new TypeError('The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received ' + received(d));
  e.code = 'ERR_INVALID_ARG_TYPE';
  throw e;
};
class Stats {
  constructor(s) { this.size = s.size; this.mode = s.mode | (s.folder ? 0o40000 : 0o100000); this.uid = s.uid; this.gid = s.gid; this.mtimeMs = s.mtimeMs; this.mtime = new Date(s.mtimeMs); Object.defineProperty(this, 'facts', { value: s }); }
  isDirectory() { return this.facts.folder; }
  isFile() { return !this.facts.folder && !this.facts.link; }
  isSymbolicLink() { return this.facts.link; }
}
class Dirent { constructor(name, parent) { this.name = name; this.parentPath = parent; this.path = parent; Object.defineProperty(this, 'facts', { value: lab.stat(path.join(parent, name), true) }); } isDirectory() { return this.facts.folder; } isFile() { return !this.facts.folder && !this.facts.link; } isSymbolicLink() { return this.facts.link; } }
const sync = {
  readFile(p, o) { const bytes = lab.readFile(typeof p === 'number' ? '/dev/fd/' + p : name(p)); const e = encodingOf(o); return e ? bytes.toString(e) : bytes; },
  writeFile(p, d, o) { lab.writeFile(name(p), data(typeof d === 'string' && encodingOf(o) ? Buffer.from(d, encodingOf(o)) : d), o?.flag === 'a'); },
  appendFile(p, d) { lab.writeFile(name(p), data(d), true); },
  readdir(p, o) {
    p = name(p);
    if (o?.recursive) lab.unmodelled("readdir's recursive");
    const names = lab.names(p);
    return o?.withFileTypes ? names.map((n) => new Dirent(n, p)) : names;
  },
  mkdir(p, o) { lab.makeDirectory(name(p), !!o?.recursive); },
  rmdir(p, o) { lab.remove(name(p), o?.recursive ? 'tree' : 'rmdir'); },
  unlink(p) { lab.remove(name(p), 'unlink'); },
  rm(p, o) {
    try {
      const s = lab.stat(name(p), true);
      if (s.folder && !o?.recursive) { const e = new Error(`Path is a directory: rm returned EISDIR (is a directory) ${p}`); e.name = 'SystemError'; e.code = 'ERR_FS_EISDIR'; throw e; }
      lab.remove(name(p), s.folder ? 'tree' : 'rm');
    } catch (e) { if (!(o?.force && e.code === 'ENOENT')) throw e; }
  },
  rename(a, b) { lab.rename(name(a), name(b)); },
  copyFile(a, b) { lab.writeFile(name(b), lab.readFile(name(a)), false); },
  stat(p, o) { try { return new Stats(lab.stat(name(p), false)); } catch (e) { if (o?.throwIfNoEntry === false && e.code === 'ENOENT') return undefined; throw e; } },
  lstat(p) { return new Stats(lab.stat(name(p), true)); },
  access(p) { try { lab.stat(name(p), false); } catch (e) { const made = new Error(e.message.replace('stat', 'access')); Object.assign(made, { errno: e.errno, code: e.code, syscall: 'access', path: e.path }); throw made; } },
};
const fs = { constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 }, promises: {}, Stats, Dirent };
for (const key of Object.keys(sync)) {
  fs[key + 'Sync'] = sync[key];
  fs[key] = (...list) => {
    const done = list.pop();
    if (typeof done !== 'function') { const e = new TypeError('The "cb" argument must be of type function. Received ' + received(done)); e.code = 'ERR_INVALID_ARG_TYPE'; throw e; }
    let value, error = null;
    try { value = sync[key](...list); } catch (e) { if (e.errno === undefined) throw e; error = e; error.stack = error.name + ': ' + error.message; }
    setImmediate(() => error ? done(error) : done(null, value));
  };
  fs.promises[key] = (...list) => new Promise((resolve, reject) => {
    let value, error;
    try { value = sync[key](...list); } catch (e) { error = e; }
    setImmediate(() => error ? reject(error) : resolve(value));
  });
}
fs.existsSync = (p) => { try { lab.stat(name(p), false); return true; } catch (e) { return false; } };
fs.exists = (p, done) => { const found = fs.existsSync(p); setImmediate(() => done(found)); };
fs.promises.constants = fs.constants;
fs.mkdtempSync = (prefix) => { const p = prefix + Math.random().toString(36).slice(2, 8).padEnd(6, 'x'); lab.makeDirectory(p, false); return p; };
module.exports = fs;
