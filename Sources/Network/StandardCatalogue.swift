// The pages and repositories that the lab always has.

extension Catalogue {
  package static let standard: Catalogue = {
    var catalogue = Catalogue()
    for host in hosts { catalogue.addHost(host) }
    catalogue.add(Page(body: examplePage), host: "example.com", path: "/")
    catalogue.add(Page(body: examplePage), host: "example.org", path: "/")
    catalogue.add(
      Page(body: kubernetesMirrorPage), host: "mirrors.aliyun.com",
      path: "/kubernetes/yum/doc/install.html")
    catalogue.add(
      Page(headers: [HTTPHeader("Content-Type", "text/plain")], body: dockerInstallScript),
      host: "get.docker.com", path: "/")
    catalogue.add(
      Page(headers: [HTTPHeader("Content-Type", "text/plain")], body: "v1.36.2"),
      host: "dl.k8s.io", path: "/release/stable.txt")
    for page in AddonPages.all {
      catalogue.add(
        Page(headers: [HTTPHeader("Content-Type", "text/plain; charset=utf-8")], body: page.body),
        host: page.host, path: page.path)
    }
    catalogue.add(tutorialRepository)
    for repository in sampleRepositories { catalogue.add(repository) }
    return catalogue
  }()

  /// Names that resolve although they have no pages.
  private static let hosts = [
    "github.com", "docker.com", "www.docker.com", "hub.docker.com", "docs.docker.com",
    "download.docker.com", "registry-1.docker.io", "auth.docker.io", "index.docker.io",
    "kubernetes.io", "dl.k8s.io", "google.com", "www.google.com", "deb.debian.org",
    "archive.ubuntu.com", "security.ubuntu.com", "security.debian.org", "dl-cdn.alpinelinux.org",
    "pypi.org", "files.pythonhosted.org", "registry.npmjs.org", "baidu.com", "www.baidu.com",
    "registry.k8s.io", "k8s.gcr.io", "quay.io", "ghcr.io", "gcr.io", "aliyun.com",
    "registry.aliyuncs.com",
    "registry.cn-hangzhou.aliyuncs.com", "one.one.one.one",
  ]

  private static let examplePage = """
    <!doctype html>
    <html>
    <head>
        <title>Example Domain</title>
        <meta charset="utf-8" />
    </head>
    <body>
    <div>
        <h1>Example Domain</h1>
        <p>A page for examples in documents. It may be used without asking.</p>
        <p><a href="https://www.iana.org/domains/example">More information...</a></p>
    </div>
    </body>
    </html>

    """

  /// The tutorial pipes this page into bash: it is a web page, not a script.
  private static let kubernetesMirrorPage = """
    <!DOCTYPE html>
    <html>
    <head>
      <meta charset="utf-8">
      <title>Kubernetes mirror</title>
    </head>
    <body>
      <h1>Kubernetes mirror</h1>
      <p>Add the repository to your package manager & install kubeadm, kubelet and kubectl.</p>
      <pre>apt-get install -y kubelet kubeadm kubectl</pre>
    </body>
    </html>

    """

  private static let dockerInstallScript = """
    #!/bin/sh
    set -e
    # A stand-in for the convenience script: Docker is already here in the lab.
    echo "# Executing docker install script"
    if command -v docker >/dev/null 2>&1; then
      echo "Warning: the \\"docker\\" command appears to already exist on this system."
      docker --version
    fi

    """

  private static let tutorialRepository = Repository(
    address: "github.com/yourusername/yourappname",
    files: [
      Repository.File(
        "main.py",
        """
        from flask import Flask

        app = Flask(__name__)

        @app.route('/')
        def hello():
            return 'Hello, Docker!'

        if __name__ == '__main__':
            app.run(host='0.0.0.0', port=5000)

        """),
      Repository.File("requirements.txt", "flask\n"),
      Repository.File(
        "Dockerfile",
        """
        FROM python:latest
        WORKDIR /usr/src/myapp
        COPY requirements.txt.
        RUN pip install --no-cache-dir -r requirements.txt
        COPY..
        CMD ["python", "./main.py"]

        """),
      Repository.File("README.md", "# yourappname\n\nA small web application.\n"),
    ],
    commits: [
      Repository.Commit(
        author: "Your Name", email: "you@example.com", time: 1_760_000_000, message: "Add the app"),
      Repository.Commit(
        author: "Your Name", email: "you@example.com", time: 1_760_086_400,
        message: "Add a Dockerfile"),
    ])
}
