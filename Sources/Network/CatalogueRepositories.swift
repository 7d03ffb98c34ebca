// The repositories that learners clone: the places are the real ones, the files are the lab's own.

extension Catalogue {
  /// Real: the addresses. What is in them is small, and written for the lab.
  static let sampleRepositories: [Repository] = [
    gettingStarted, welcome, composeSamples, votingApp, flaskSample, kubernetesExamples,
  ]

  private static func repository(
    _ address: String, _ files: [Repository.File], by author: String = "Docker Samples",
    branch: String = "main", _ messages: String...
  ) -> Repository {
    Repository(
      address: address, branch: branch, files: files,
      commits: messages.enumerated().map { number, message in
        Repository.Commit(
          author: author, email: "samples@example.com", time: 1_750_000_000 + number * 86_400,
          message: message)
      })
  }

  private static let gettingStarted = repository(
    "github.com/docker/getting-started-app",
    [
      Repository.File(
        "README.md", "# Getting started\n\nA list of things to do, as a Node.js application.\n"),
      Repository.File(
        "package.json",
        """
        {
          "name": "getting-started-app",
          "version": "1.0.0",
          "main": "src/index.js",
          "license": "MIT",
          "scripts": {
            "start": "node src/index.js"
          },
          "dependencies": {
            "express": "^4.18.2"
          }
        }

        """),
      Repository.File(
        "src/index.js",
        """
        const express = require('express');
        const app = express();
        const items = [];

        app.use(express.json());
        app.use(express.static(__dirname + '/static'));
        app.get('/items', (req, res) => res.json(items));
        app.post('/items', (req, res) => {
          items.push(req.body);
          res.json(req.body);
        });

        app.listen(3000, () => console.log('Listening on port 3000'));

        """),
      Repository.File(
        "src/static/index.html",
        "<!doctype html>\n<html>\n<head><title>Todo App</title></head>\n<body>\n<h1>Todo App</h1>\n<p>No items yet! Add one above!</p>\n</body>\n</html>\n"
      ),
      Repository.File(".dockerignore", "node_modules\n"),
      Repository.File(".gitignore", "node_modules\n"),
    ], "Start a list of things to do", "Serve the page")

  private static let welcome = repository(
    "github.com/docker/welcome-to-docker",
    [
      Repository.File("README.md", "# Welcome to Docker\n\nA first image to build and to run.\n"),
      Repository.File(
        "Dockerfile",
        """
        FROM nginx:alpine
        COPY public /usr/share/nginx/html
        EXPOSE 80

        """),
      Repository.File(
        "public/index.html",
        "<!doctype html>\n<html>\n<head><title>Welcome to Docker</title></head>\n<body>\n<h1>Congratulations!!!</h1>\n<p>You ran your first container.</p>\n</body>\n</html>\n"
      ),
      Repository.File(".dockerignore", ".git\n"),
    ], "A page to be served")

  private static let composeSamples = repository(
    "github.com/docker/awesome-compose",
    [
      Repository.File(
        "README.md", "# Compose samples\n\nEach folder is an application of its own.\n"),
      Repository.File(
        "flask-redis/compose.yaml",
        """
        services:
          redis:
            image: redis:alpine
            ports:
              - "6379:6379"
          web:
            build: .
            ports:
              - "8000:8000"
            depends_on:
              - redis

        """),
      Repository.File(
        "flask-redis/Dockerfile",
        """
        FROM python:3.12-alpine
        WORKDIR /code
        COPY requirements.txt .
        RUN pip install -r requirements.txt
        COPY . .
        CMD ["python", "app.py"]

        """),
      Repository.File("flask-redis/requirements.txt", "flask\nredis\n"),
      Repository.File(
        "flask-redis/app.py",
        """
        from flask import Flask
        from redis import Redis

        app = Flask(__name__)
        redis = Redis(host='redis', port=6379)

        @app.route('/')
        def hello():
            redis.incr('hits')
            count = redis.get('hits').decode('utf-8')
            return 'This page has been seen ' + count + ' time(s).'

        if __name__ == '__main__':
            app.run(host='0.0.0.0', port=8000)

        """),
      Repository.File(
        "nginx-static/compose.yaml",
        "services:\n  web:\n    image: nginx:alpine\n    ports:\n      - \"8080:80\"\n    volumes:\n      - ./site:/usr/share/nginx/html:ro\n"
      ),
      Repository.File("nginx-static/site/index.html", "<h1>A static page</h1>\n"),
      Repository.File(
        "wordpress-mysql/compose.yaml",
        """
        services:
          db:
            image: mysql:8
            volumes:
              - db_data:/var/lib/mysql
            environment:
              MYSQL_ROOT_PASSWORD: somewordpress
              MYSQL_DATABASE: wordpress
              MYSQL_USER: wordpress
              MYSQL_PASSWORD: wordpress
          wordpress:
            image: wordpress:latest
            ports:
              - "80:80"
            environment:
              WORDPRESS_DB_HOST: db
              WORDPRESS_DB_USER: wordpress
              WORDPRESS_DB_PASSWORD: wordpress
              WORDPRESS_DB_NAME: wordpress
        volumes:
          db_data:

        """),
    ], branch: "master", "Flask with redis", "A static page", "WordPress with MySQL")

  private static let votingApp = repository(
    "github.com/dockersamples/example-voting-app",
    [
      Repository.File("README.md", "# Voting\n\nA small application of several services.\n"),
      Repository.File(
        "docker-compose.yml",
        """
        services:
          vote:
            image: nginx:alpine
            ports:
              - "8080:80"
            depends_on:
              - redis
          redis:
            image: redis:alpine
          db:
            image: postgres:15-alpine
            environment:
              POSTGRES_USER: postgres
              POSTGRES_PASSWORD: postgres
            volumes:
              - db-data:/var/lib/postgresql/data
        volumes:
          db-data:

        """),
      Repository.File(
        "k8s-specifications/redis-deployment.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: redis
          labels:
            app: redis
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: redis
          template:
            metadata:
              labels:
                app: redis
            spec:
              containers:
              - name: redis
                image: redis:alpine
                ports:
                - containerPort: 6379

        """),
      Repository.File(
        "k8s-specifications/redis-service.yaml",
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: redis\nspec:\n  selector:\n    app: redis\n  ports:\n  - port: 6379\n    targetPort: 6379\n"
      ),
    ], "Services", "The same for Kubernetes")

  private static let flaskSample = repository(
    "github.com/docker/python-docker",
    [
      Repository.File("README.md", "# A Flask application\n"),
      Repository.File(
        "app.py",
        "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef hello_world():\n    return 'Hello, Docker!'\n"
      ),
      Repository.File("requirements.txt", "flask\n"),
    ], "Say hello")

  private static let kubernetesExamples = repository(
    "github.com/kubernetes/examples",
    [
      Repository.File("README.md", "# Kubernetes examples\n"),
      Repository.File(
        "guestbook/redis-leader.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: redis-leader\n  labels:\n    app: redis\n    role: leader\nspec:\n  containers:\n  - name: leader\n    image: redis:7\n    ports:\n    - containerPort: 6379\n"
      ),
      Repository.File(
        "nginx/deployment.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: nginx-deployment\nspec:\n  replicas: 2\n  selector:\n    matchLabels:\n      app: nginx\n  template:\n    metadata:\n      labels:\n        app: nginx\n    spec:\n      containers:\n      - name: nginx\n        image: nginx:1.27\n        ports:\n        - containerPort: 80\n"
      ),
    ], by: "Kubernetes Authors", branch: "master", "Guestbook", "A deployment")
}
