// dotenv.
const fs = require('fs');
const path = require('path');
function parse(source) {
  const out = {};
  const line = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/mg;
  const text = source.toString().replace(/\r\n?/mg, '\n');
  let m;
  while ((m = line.exec(text)) != null) {
    let value = (m[2] || '').trim();
    const first = value[0];
    value = value.replace(/^(['"`])([\s\S]*)\1$/mg, '$2');
    if (first === '"') value = value.replace(/\\n/g, '\n').replace(/\\r/g, '\r');
    out[m[1]] = value;
  }
  return out;
}
function config(options = {}) {
  const file = options.path ? [].concat(options.path)[0] : path.resolve(process.cwd(), '.env');
  try {
    const parsed = parse(fs.readFileSync(file, 'utf8'));
    let count = 0;
    for (const key of Object.keys(parsed)) if (options.override || !(key in process.env)) { process.env[key] = parsed[key]; count++; }
    if (options.quiet === false || (options.quiet === undefined && module.tells)) console.log(`[dotenv@${module.tells}] injecting env (${count}) from ${path.relative(process.cwd(), file)}`);
    return { parsed };
  } catch (error) { return { parsed: {}, error }; }
}
module.exports = { config, parse, populate: (target, parsed) => Object.assign(target, parsed) };
