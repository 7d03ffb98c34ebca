A web server in JavaScript, from the usual Dockerfile. Node's own words are those of 20.20.2; express's headers and pages are
held against no recording.

  $ cat > server.js <<'EOF'
  > const express = require('express');
  > const app = express();
  > app.use(express.json());
  > app.use((req, res, next) => { console.log(`${req.method} ${req.url}`); next(); });
  > app.get('/', (req, res) => res.send('Hello World!'));
  > app.post('/items', (req, res) => res.status(201).json({ id: 1, ...req.body }));
  > app.get('/slow', async (req, res) => { await new Promise((r) => setTimeout(r, 2000)); res.send('slow ' + req.query.q); });
  > const server = app.listen(process.env.PORT || 3000, () => console.log('listening'));
  > if (process.env.GRACE) process.on('SIGTERM', () => { console.log('bye'); server.close(() => process.exit(0)); });
  > EOF
  $ cat > package.json <<'EOF'
  > { "name": "app", "version": "1.0.0", "scripts": { "start": "node server.js" }, "dependencies": { "express": "^4.18.2" } }
  > EOF
  $ cat > Dockerfile <<'EOF'
  > FROM node:20-alpine
  > WORKDIR /app
  > COPY package*.json ./
  > RUN npm install
  > COPY . .
  > EXPOSE 3000
  > CMD ["node", "server.js"]
  > EOF
  $ docker build -q -t web . > /dev/null
  $ docker run -d -p 3000:3000 --name web web > /dev/null && sleep 1
  $ curl -s localhost:3000
  Hello World! (no-eol)
  $ curl -si localhost:3000/nope | grep -v ^Date
  HTTP/1.1 404 Not Found\x0d (esc)
  X-Powered-By: Express\x0d (esc)
  Content-Security-Policy: default-src 'none'\x0d (esc)
  X-Content-Type-Options: nosniff\x0d (esc)
  Content-Type: text/html; charset=utf-8\x0d (esc)
  Content-Length: 143\x0d (esc)
  Connection: keep-alive\x0d (esc)
  Keep-Alive: timeout=5\x0d (esc)
  \x0d (esc)
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <title>Error</title>
  </head>
  <body>
  <pre>Cannot GET /nope</pre>
  </body>
  </html>
  $ curl -s -X POST -H 'Content-Type: application/json' -d '{"name":"two"}' localhost:3000/items
  {"id":1,"name":"two"} (no-eol)
  $ time curl -s 'localhost:3000/slow?q=a%20b'
  slow a b
  real	0m2.001s
  user	0m0.000s
  sys	0m0.000s
  $ docker logs web
  listening
  GET /
  GET /nope
  POST /items
  GET /slow?q=a%20b

Without a handler the signal does nothing to process 1; with one it ends at once.

  $ time docker stop web
  web
  
  real	0m10.040s
  user	0m0.000s
  sys	0m0.000s
  $ docker run -d --name grace -e GRACE=1 web > /dev/null && sleep 1
  $ time docker stop grace
  grace
  
  real	0m0.040s
  user	0m0.000s
  sys	0m0.000s
  $ docker logs grace
  listening
  bye
  $ docker ps -a --format '{{.Names}} {{.Status}}'
  grace Exited (0) Less than a second ago
  web Exited (137) 1 second ago
  $ docker run --rm web node -e "require('child_process')"
  swiftlab: [eval], line 1: real Node has the module child_process; swiftlab's Node does not model it.
  [1]
  $ docker run --rm web node missing.js
  node:internal/modules/cjs/loader:1210
    throw err;
    ^
  
  Error: Cannot find module '/app/missing.js'
      at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)
      at Module._load (node:internal/modules/cjs/loader:1038:27)
      at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)
      at node:internal/main/run_main_module:28:49 {
    code: 'MODULE_NOT_FOUND',
    requireStack: []
  }
  
  Node.js v20.19.5
  [1]
