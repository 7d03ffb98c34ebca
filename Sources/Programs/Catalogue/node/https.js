// https: asking. Serving would need certificates.
const http = require('http');
module.exports = { ...http.client('https'), Agent: http.Agent, globalAgent: http.globalAgent, createServer() { lab.unmodelled('https.createServer()'); } };
