// hello-world's one program: it greets and ends.

import Commands

/// `/hello` of the hello-world image.
func helloWorld<Host: ProgramHost>() -> Command<Host> {
  Command(
    "hello-world", "the hello-world image's program",
    .once { _, call in
      call.write(helloText)
      return 0
    })
}

// Real: the text of hello-world's amd64 variant, as recorded with Docker 28.5.2.
private let helloText = """

  Hello from Docker!
  This message shows that your installation appears to be working correctly.

  To generate this message, Docker took the following steps:
   1. The Docker client contacted the Docker daemon.
   2. The Docker daemon pulled the "hello-world" image from the Docker Hub.
      (amd64)
   3. The Docker daemon created a new container from that image which runs the
      executable that produces the output you are currently reading.
   4. The Docker daemon streamed that output to the Docker client, which sent it
      to your terminal.

  To try something more ambitious, you can run an Ubuntu container with:
   $ docker run -it ubuntu bash

  Share images, automate workflows, and more with a free Docker ID:
   https://hub.docker.com/

  For more examples and ideas, visit:
   https://docs.docker.com/get-started/


  """
