// morgan: a line of log per request, once it is answered.
const two = (n) => String(n).padStart(2, '0');
const clf = () => { const d = new Date(); const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][d.getUTCMonth()]; return `${two(d.getUTCDate())}/${month}/${d.getUTCFullYear()}:${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} +0000`; };
const color = (status) => status >= 500 ? 31 : status >= 400 ? 33 : status >= 300 ? 36 : status >= 200 ? 32 : 0;
const formats = {
  combined: ':remote-addr - :remote-user [:date[clf]] ":method :url HTTP/:http-version" :status :res[content-length] ":referrer" ":user-agent"',
  common: ':remote-addr - :remote-user [:date[clf]] ":method :url HTTP/:http-version" :status :res[content-length]',
  short: ':remote-addr :remote-user :method :url HTTP/:http-version :status :res[content-length] - :response-time ms',
  tiny: ':method :url :status :res[content-length] - :response-time ms',
};
const tokens = {
  method: (q) => q.method, url: (q) => q.originalUrl || q.url, status: (q, s) => s.headersSent ? String(s.statusCode) : undefined, 'response-time': (q, s) => (s.took).toFixed(3), 'total-time': (q, s) => (s.took).toFixed(3),
  date: (q, s, f) => f === 'clf' ? clf() : f === 'iso' ? new Date().toISOString() : new Date().toUTCString(), referrer: (q) => q.headers.referer, 'user-agent': (q) => q.headers['user-agent'], 'http-version': (q) => q.httpVersion, 'remote-addr': (q) => q.ip || q.socket.remoteAddress, 'remote-user': () => undefined,
  req: (q, s, f) => q.headers[f.toLowerCase()], res: (q, s, f) => s.getHeader(f),
};
function morgan(format = 'combined', options = {}) {
  if (typeof format === 'object') lab.unmodelled("morgan's old options");
  return (request, response, next) => {
    const start = process.hrtime();
    response.on('finish', () => {
      if (options.skip && options.skip(request, response)) return;
      const [s, n] = process.hrtime(start);
      response.took = s * 1e3 + n / 1e6;
      let line;
      if (typeof format === 'function') line = format(tokens, request, response);
      else if (format === 'dev') line = `\u001b[0m${request.method} ${request.originalUrl || request.url} \u001b[${color(response.statusCode)}m${response.statusCode}\u001b[0m ${response.took.toFixed(3)} ms - ${response.getHeader('content-length') ?? '-'}\u001b[0m`;
      else line = (formats[format] || format).replace(/:([-\w]{2,})(?:\[([^\]]+)\])?/g, (_, name, f) => { const v = tokens[name] ? tokens[name](request, response, f) : undefined; return v === undefined ? '-' : v; });
      if (line === undefined || line === null) return;
      if (options.stream) options.stream.write(line + '\n'); else process.stdout.write(line + '\n');
    });
    next();
  };
}
morgan.token = (name, f) => { tokens[name] = f; return morgan; };
morgan.format = (name, f) => { formats[name] = f; return morgan; };
module.exports = morgan;
