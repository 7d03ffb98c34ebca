// What the first start of a PostgreSQL container says, and how long it takes.

import Kernel

/// A piece of the first start: what is said, and the time until the next.
struct PostgresStep: Sendable {
  var text = ""
  var pause = Duration.zero
  /// The database in which the scripts of initdb.d run now.
  var runsScriptsIn: String?

  /// Real: initdb and the temporary server of the official image, in this order. `{time}` is the
  /// moment at which a line is written.
  static func first(
    folder: String, version: String, database: String, _ now: Instant
  ) -> [PostgresStep] {
    let bare = String(version.prefix { $0 != "-" })
    let isNew = (Int(bare.prefix { $0 != "." }) ?? 0) >= 18
    let server = PostgresWords.version(bare)
    var steps = [
      PostgresStep(
        text: """
          The files belonging to this database system will be owned by user "postgres".
          This user must also own the server process.

          The database cluster will be initialized with locale "en_US.utf8".
          The default database encoding has accordingly been set to "UTF8".
          The default text search configuration will be set to "english".

          Data page checksums are \(isNew ? "enabled" : "disabled").

          fixing permissions on existing directory \(folder) ... ok
          creating subdirectories ... ok
          selecting dynamic shared memory implementation ... posix
          selecting default "max_connections" ... 100
          selecting default "shared_buffers" ... 128MB
          selecting default time zone ... Etc/UTC
          creating configuration files ... ok
          running bootstrap script ... 
          """, pause: .milliseconds(260)),
      PostgresStep(
        text: "ok\nperforming post-bootstrap initialization ... ", pause: .milliseconds(480)),
      PostgresStep(
        text: """
          ok
          initdb: warning: enabling "trust" authentication for local connections
          initdb: hint: You can change this by editing pg_hba.conf or using the option -A, or --auth-local and --auth-host, the next time you run initdb.
          syncing data to disk ... ok


          Success. You can now start the database server using:

              pg_ctl -D \(folder) -l logfile start

          waiting for server to start....{time} [48] LOG:  starting \(server)
          {time} [48] LOG:  listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"
          {time} [51] LOG:  database system was shut down at {time}
          {time} [48] LOG:  database system is ready to accept connections

          """, pause: .milliseconds(110)),
      PostgresStep(text: " done\nserver started\n", pause: .milliseconds(60)),
    ]
    if database != "postgres" { steps.append(PostgresStep(text: "CREATE DATABASE\n\n")) }
    steps += [
      PostgresStep(runsScriptsIn: database),
      PostgresStep(
        text: """
          waiting for server to shut down....{time} [48] LOG:  received fast shutdown request
          {time} [48] LOG:  aborting any active transactions
          {time} [48] LOG:  background worker "logical replication launcher" (PID 54) exited with exit code 1
          {time} [49] LOG:  shutting down
          {time} [49] LOG:  checkpoint starting: shutdown immediate
          {time} [48] LOG:  database system is shut down

          """, pause: .milliseconds(120)),
      PostgresStep(
        text:
          " done\nserver stopped\n\nPostgreSQL init process complete; ready for start up.\n\n",
        pause: .milliseconds(30)),
    ]
    return steps
  }
}
