// body-parser: what express has too.
const { json, urlencoded, text, raw } = require('npm/express');
module.exports = { json, urlencoded, text, raw };
