// crypto: random bytes, UUIDs, SHA-1, SHA-256.
const randomBytes = (n, done) => { const b = lab.makeBytes(Array.from({ length: n }, () => lab.random() & 255)); if (done) { setImmediate(() => done(null, b)); return; } return b; };
class Hash {
  #parts = []; #key; #sum;
  constructor(name, key) { this.#key = key; this.#sum = String(name).toLowerCase() === 'sha1' ? lab.sha1 : lab.sha256; }
  update(d, encoding) { this.#parts.push(typeof d === 'string' ? Buffer.from(d, encoding) : d); return this; }
  digest(encoding) {
    let data = Buffer.concat(this.#parts);
    let out;
    if (this.#key === undefined) out = this.#sum(data);
    else {
      let key = Buffer.from(this.#key);
      if (key.length > 64) key = this.#sum(key);
      const pad = (x) => lab.makeBytes(Array.from({ length: 64 }, (_, i) => (key[i] || 0) ^ x));
      out = this.#sum(Buffer.concat([pad(0x5c), this.#sum(Buffer.concat([pad(0x36), data]))]));
    }
    return encoding ? out.toString(encoding) : out;
  }
}
const only = (name) => { if (!['sha256', 'sha1'].includes(String(name).toLowerCase())) lab.unmodelled(`crypto's ${name}`); };
module.exports = {
  randomBytes,
  randomUUID() { const b = randomBytes(16); const h = [...b].map((x, i) => (i === 6 ? x & 15 | 64 : i === 8 ? x & 63 | 128 : x).toString(16).padStart(2, '0')).join(''); return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`; },
  randomInt(low, high) { if (high === undefined) { high = low; low = 0; } return low + Math.floor(Math.random() * (high - low)); },
  createHash(name) { only(name); return new Hash(name); },
  createHmac(name, key) { only(name); return new Hash(name, key); },
  getHashes: () => ['sha1', 'sha256'],
  timingSafeEqual: (a, b) => a.equals(b),
};
