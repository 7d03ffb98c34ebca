As RabbitMQ 3.10.8 of Debian 12 answers, but for `check_port_connectivity`, the headers of a refusal and the lines that begin
with `swiftlab:`; here its node stands in a container.

  $ docker run -d --name rq --hostname vm -p 15672:15672 -v data:/var/lib/rabbitmq --health-cmd 'rabbitmq-diagnostics -q ping' --health-interval 5s rabbitmq:3-management > /dev/null 2>&1; sleep 12
  $ docker inspect -f '{{.State.Health.Status}}' rq
  healthy
  $ docker exec rq rabbitmqctl list_users
  Listing users ...
  user	tags
  guest	[administrator]
  $ docker exec rq rabbitmqctl add_user ann secret
  Adding user "ann" ...
  Done. Don't forget to grant the user permissions to some virtual hosts! See 'rabbitmqctl help set_permissions' to learn more.
  $ docker exec rq rabbitmqctl add_user ann secret
  Adding user "ann" ...
  Error:
  User "ann" already exists
  [70]
  $ docker exec rq rabbitmqctl set_user_tags ann administrator
  Setting tags for user "ann" to [administrator] ...
  $ docker exec rq rabbitmqctl set_permissions -p / ann '.*' '.*' '.*'
  Setting permissions for user "ann" in vhost "/" ...
  $ docker exec rq rabbitmqctl list_user_permissions ann
  Listing permissions for user "ann" ...
  vhost	configure	write	read
  /	.*	.*	.*
  $ docker exec rq rabbitmqctl add_vhost shop
  Adding vhost "shop" ...
  $ docker exec rq rabbitmqctl delete_vhost nope
  Deleting vhost "nope" ...
  Virtual host 'nope' does not exist
  [65]
  $ docker exec rq rabbitmqctl list_queues
  Timeout: 60.0 seconds ...
  Listing queues for vhost / ...
  $ docker exec rq rabbitmqctl nosuch | head -5
  
  Command 'nosuch' not found. 
  
  \x1b[1mUsage\x1b[0m (esc)
  
  rabbitmqctl [--node <node>] [--timeout <timeout>] [--longnames] [--quiet] <command> [<command options>]
  $ docker exec rq rabbitmq-diagnostics check_port_connectivity
  Testing TCP connections to all active listeners on node rabbit@vm ...
  Successfully connected to ports 5672, 15672, 15692, 25672 on node rabbit@vm.
  $ docker exec rq rabbitmq-plugins is_enabled rabbitmq_management
  Asking node rabbit@vm if plugin rabbitmq_management is enabled...
  Plugin rabbitmq_management is enabled on node rabbit@vm
  $ curl -s -i localhost:15672/api/overview
  HTTP/1.1 401 Unauthorized\x0d (esc)
  content-length: 0\x0d (esc)
  content-security-policy: script-src 'self' 'unsafe-eval' 'unsafe-inline'; object-src 'self'\x0d (esc)
  server: Cowboy\x0d (esc)
  vary: origin\x0d (esc)
  www-authenticate: Basic realm="RabbitMQ Management"\x0d (esc)
  \x0d (esc)
  $ curl -s -u guest:wrong localhost:15672/api/overview
  {"error":"not_authorized","reason":"Login failed"} (no-eol)
  $ curl -s -u guest:guest localhost:15672/api/whoami
  {"name":"guest","tags":["administrator"]} (no-eol)
  $ curl -s -u guest:guest localhost:15672/api/queues
  [] (no-eol)
  $ curl -s -w '%{http_code}\n' -u guest:guest -X PUT localhost:15672/api/queues/%2F/jobs -d '{"durable":true}'
  201
  $ curl -s -w '%{http_code}\n' -u guest:guest -X PUT localhost:15672/api/queues/%2F/jobs -d '{"durable":true}'
  204
  $ curl -s -u guest:guest -X POST localhost:15672/api/exchanges/%2F/amq.default/publish -d '{"properties":{},"routing_key":"jobs","payload":"hello","payload_encoding":"string"}'
  {"routed":true} (no-eol)
  $ docker exec rq rabbitmqctl list_queues name messages consumers durable
  Timeout: 60.0 seconds ...
  Listing queues for vhost / ...
  name	messages	consumers	durable
  jobs	1	0	true
  $ curl -s -u guest:guest -X POST localhost:15672/api/queues/%2F/jobs/get -d '{"count":1,"ackmode":"ack_requeue_true","encoding":"auto"}'
  [{"payload_bytes":5,"redelivered":false,"exchange":"","routing_key":"jobs","message_count":0,"properties":[],"payload":"hello","payload_encoding":"string"}] (no-eol)
  $ curl -s -u guest:guest -X POST localhost:15672/api/queues/%2F/jobs/get -d '{"count":1,"ackmode":"ack_requeue_false","encoding":"auto"}'
  [{"payload_bytes":5,"redelivered":true,"exchange":"","routing_key":"jobs","message_count":0,"properties":[],"payload":"hello","payload_encoding":"string"}] (no-eol)
  $ curl -s -u guest:guest -X DELETE localhost:15672/api/queues/%2F/nope
  {"error":"Object Not Found","reason":"Not Found"} (no-eol)
  $ curl -s -u guest:guest localhost:15672/api/nope
  {"error":"Object Not Found","reason":"Not Found"} (no-eol)
  $ curl -s -u guest:guest localhost:15672/api/bindings
  swiftlab: the real server has /api/bindings; swiftlab does not model it.
What lies in the volume is there for the next container of that host name; the password of the first start holds.
  $ docker rm -f rq > /dev/null
  $ docker run -d --name rq --hostname vm -e RABBITMQ_DEFAULT_USER=me -v data:/var/lib/rabbitmq rabbitmq:3 > /dev/null 2>&1; sleep 8
  $ docker exec rq rabbitmqctl -q list_users
  user	tags
  ann	[administrator]
  guest	[administrator]
  $ docker exec rq rabbitmqctl list_queues
  Timeout: 60.0 seconds ...
  Listing queues for vhost / ...
  name	messages
  jobs	0
  $ docker exec rq rabbitmqctl join_cluster rabbit@other
  swiftlab: the real tool has rabbitmqctl join_cluster; swiftlab does not model it.
  [1]
