// An entry point that is played from its record does what its scripts do.

import Containers
import Lab
import Testing

@Suite struct EntryPointTests {
  /// All that can be asked of a container whose entry point has run: what it wrote and changed, the
  /// numbers of its processes, and a second start.
  private static let questions = """
    sleep 2
    docker logs web 2>&1
    docker diff web
    docker top web -o pid,args | sed 's/ *[0-9]* / /'
    docker exec web sh -c 'echo $$; cat /etc/nginx/conf.d/default.conf; ls -l /etc/nginx/conf.d'
    docker exec web stat -c '%a %u %g %h %s %n' /etc/nginx/conf.d /etc/nginx/conf.d/default.conf
    docker inspect web --format '{{.State.Status}} {{.Path}} {{.Args}} {{.RestartCount}}'
    curl -s localhost:8080 | head -4
    docker restart -t 0 web
    sleep 2
    docker logs web 2>&1 | grep -c 'IPv6 listen already enabled'
    """

  private static var images: [String] {
    let rows = ImageCatalogue.standard.names.compactMap { ImageCatalogue.standard[$0] }
    return rows.filter { $0.entryPointPlaces != nil }.flatMap { row in
      row.versions.map { "\(row.name):\($0.tags.last ?? "latest")" }
    }
  }

  /// The entry point's own words, in a container that it finds as the image has it, and in one that
  /// has a variable more, where its scripts are run.
  @Test func `a record and the scripts come to the same`() {
    #expect(!Self.images.isEmpty)
    for image in Self.images {
      let told = ["", "-e OWN=1"].map {
        ran("docker run -d --name web -p 8080:80 \($0) \(image)\n" + Self.questions).output
      }
      #expect(told[0] == told[1], "\(image)")
      #expect(told[0].contains("Configuration complete; ready for start up"))
    }
  }

  @Test(arguments: [
    // What a script would find that the image has not.
    ("-v $PWD/own:/docker-entrypoint.d/10-own.sh", "Launching /docker-entrypoint.d/10-own.sh"),
    ("-v $PWD/empty:/docker-entrypoint.d", "No files found in /docker-entrypoint.d/"),
    ("-v $PWD/conf:/etc/nginx/conf.d", "default.conf is not a file or does not exist"),
    ("--read-only --tmpfs /run --tmpfs /var/cache/nginx", "read-only file system?"),
  ])
  func `what is a container's own is seen by the scripts`(options: String, words: String) {
    let output = ran(
      """
      mkdir empty conf; printf '#!/bin/sh\\necho hello from $(hostname)\\n' > own; chmod +x own
      echo 'server { listen 80; }' > conf/own.conf
      docker run -d --name web --hostname mine \(options) nginx > /dev/null
      sleep 1; docker logs web 2>&1
      """
    ).output
    #expect(output.contains(words))
    if options.contains("own.sh") { #expect(output.contains("hello from mine")) }
  }

  @Test func `a file copied in before the start is seen, one copied a moment after it stays`() {
    let output = ran(
      """
      printf '#!/bin/sh\\necho hello from a script\\n' > own.sh; chmod +x own.sh
      docker create --name early nginx > /dev/null
      docker cp -q own.sh early:/docker-entrypoint.d/
      docker start early > /dev/null; sleep 1; docker logs early 2>&1 | grep hello
      echo 'server { listen 81; }' > default.conf
      docker run -d --name late nginx > /dev/null
      docker cp -q default.conf late:/etc/nginx/conf.d/default.conf
      sleep 1; docker exec late cat /etc/nginx/conf.d/default.conf
      """
    ).output
    #expect(output.contains("hello from a script"))
    #expect(output.contains("listen 81") && !output.contains("listen       80"))
  }

  @Test func `a variable of the scripts' own is heard`() {
    let output = ran(
      """
      docker run -d --name web -e NGINX_ENTRYPOINT_QUIET_LOGS=1 nginx > /dev/null
      sleep 1; docker logs web 2>&1 | grep -c entrypoint
      """
    ).output
    #expect(output.hasSuffix("\n0\n"))
  }
}
