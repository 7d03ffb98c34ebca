A web server in JavaScript, from the usual Dockerfile. Node's own words are those of 20.20.2; the headers are express 4's.

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
  $ curl -si localhost:3000/nope | grep -v ^Date
  $ curl -s -X POST -H 'Content-Type: application/json' -d '{"name":"two"}' localhost:3000/items
  $ time curl -s 'localhost:3000/slow?q=a%20b'
  $ docker logs web

Without a handler the signal does nothing to process 1; with one it ends at once.

  $ time docker stop web
  $ docker run -d --name grace -e GRACE=1 web > /dev/null && sleep 1
  $ time docker stop grace
  $ docker logs grace
  $ docker ps -a --format '{{.Names}} {{.Status}}'
  $ docker run --rm web node -e "require('child_process')"
  $ docker run --rm web node missing.js
