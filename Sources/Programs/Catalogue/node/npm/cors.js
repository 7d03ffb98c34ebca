// cors.
module.exports = function cors(options = {}) {
  return (request, response, next) => {
    const origin = options.origin ?? '*', own = request.headers.origin;
    if (typeof origin === 'function') lab.unmodelled("cors's origin as a function");
    let allowed = origin;
    if (Array.isArray(origin)) { allowed = origin.some((o) => o instanceof RegExp ? o.test(own || '') : o === own) ? own : false; response.setHeader('Vary', 'Origin'); } else if (origin instanceof RegExp) { allowed = origin.test(own || '') ? own : false; response.setHeader('Vary', 'Origin'); } else if (origin === true) { allowed = own; response.setHeader('Vary', 'Origin'); } else if (origin !== '*' && origin !== false) response.setHeader('Vary', 'Origin');
    if (allowed) response.setHeader('Access-Control-Allow-Origin', allowed);
    if (options.credentials) response.setHeader('Access-Control-Allow-Credentials', 'true');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', [].concat(options.methods ?? 'GET,HEAD,PUT,PATCH,POST,DELETE').join(','));
      const wanted = options.allowedHeaders ? [].concat(options.allowedHeaders).join(',') : request.headers['access-control-request-headers'];
      if (!options.allowedHeaders) response.setHeader('Vary', 'Access-Control-Request-Headers');
      if (wanted) response.setHeader('Access-Control-Allow-Headers', wanted);
      if (options.maxAge) response.setHeader('Access-Control-Max-Age', String(options.maxAge));
      if (options.preflightContinue) { next(); return; }
      response.statusCode = options.optionsSuccessStatus || 204;
      response.setHeader('Content-Length', '0');
      response.end();
      return;
    }
    if (options.exposedHeaders) response.setHeader('Access-Control-Expose-Headers', [].concat(options.exposedHeaders).join(','));
    next();
  };
};
