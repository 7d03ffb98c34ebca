// cookie-parser, without signed cookies.
module.exports = (secret) => {
  if (secret) lab.unmodelled("cookie-parser's signed cookies");
  return (request, response, next) => {
    request.cookies = Object.create(null);
    for (const part of (request.headers.cookie || '').split(';')) { const at = part.indexOf('='); if (at > 0) { let v = part.slice(at + 1).trim(); try { v = decodeURIComponent(v); } catch (e) {} request.cookies[part.slice(0, at).trim()] = v; } }
    next();
  };
};
