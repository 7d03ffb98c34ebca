// querystring.
const clean = (t) => { try { return decodeURIComponent(t.replace(/\+/g, ' ')); } catch (e) { return t; } };
const parse = (text, sep = '&', eq = '=') => {
  const out = Object.create(null);
  for (const part of String(text).split(sep)) {
    if (!part) continue;
    const at = part.indexOf(eq);
    const key = clean(at < 0 ? part : part.slice(0, at)), value = at < 0 ? '' : clean(part.slice(at + eq.length));
    if (key in out) out[key] = [].concat(out[key], value); else out[key] = value;
  }
  return out;
};
const stringify = (o, sep = '&', eq = '=') => Object.keys(o).flatMap((k) => [].concat(o[k]).map((v) => encodeURIComponent(k) + eq + encodeURIComponent(v == null || typeof v === 'object' ? '' : v))).join(sep);
module.exports = { parse, stringify, decode: parse, encode: stringify, escape: encodeURIComponent, unescape: clean };
