What `inspect --format` prints of the client's own structs (docker 28.5.2, recorded 28 Nov 2026; the
containers were only created, since nothing could be started in the recording's chroot).

  $ docker pull -q busybox > /dev/null
  $ docker volume create vv > /dev/null
  $ docker network create --subnet 172.30.0.0/16 nn > /dev/null
  $ docker create --name web --network nn -p 8080:80 -v vv:/data --expose 90 --restart on-failure:3 --ulimit nofile=64:128 --cap-add NET_ADMIN --dns 1.1.1.1 --label tier=front --health-cmd 'true' --health-interval 1m30s busybox sleep 1000 > /dev/null
  $ docker create --name plain busybox sleep 1000 > /dev/null
  $ docker inspect -f '{{.NetworkSettings.Ports}}' web
  map[]
  $ docker inspect -f '{{.HostConfig.PortBindings}}' web
  map[80/tcp:[{ 8080}]]
  $ docker inspect -f '{{.HostConfig.PortBindings}} {{.NetworkSettings.Ports}}' plain
  map[] map[]
  $ docker inspect -f '{{.Mounts}}' web
  [{volume vv /var/lib/docker/volumes/vv/_data /data local z true }]
  $ docker inspect -f '{{.Mounts}}' plain
  []
  $ docker inspect -f '{{.Config.ExposedPorts}} {{.Config.Volumes}} {{.Config.Labels}}' web
  map[80/tcp:{} 90/tcp:{}] map[] map[tier:front]
  $ docker inspect -f '{{.Config.ExposedPorts}} {{.Config.Volumes}} {{.Config.Labels}} {{.Config.Entrypoint}} {{.Config.Cmd}}' plain
  map[] map[] map[] [] [sleep 1000]
  $ docker inspect -f '{{.HostConfig.RestartPolicy}} {{.HostConfig.LogConfig}}' web
  {on-failure 3} {json-file map[]}
  $ docker inspect -f '{{.HostConfig.CapAdd}} {{.HostConfig.CapDrop}} {{.HostConfig.Dns}} {{.HostConfig.Binds}}' web
  [CAP_NET_ADMIN] <no value> [1.1.1.1] [vv:/data]
  $ docker inspect -f '{{.HostConfig.CapAdd}} {{.HostConfig.DNS}} {{.HostConfig.Binds}} {{.HostConfig.PidsLimit}} {{.HostConfig.Init}} {{.HostConfig.OomKillDisable}}' plain
  [] [] [] <nil> <nil> false
  $ docker inspect -f '{{.HostConfig.CapAdd}} {{.HostConfig.ExtraHosts}} {{.HostConfig.Links}} {{.HostConfig.SecurityOpt}} {{.HostConfig.Devices}} {{.HostConfig.Ulimits}}' plain
  [] [] [] [] [] []
  $ docker inspect -f '{{if .State.Health}}{{.State.Health.Status}}{{else}}no check{{end}}' plain
  no check
  $ docker inspect -f '{{.State.Health}} {{.Config.Healthcheck}}' plain
  <nil> <nil>
  $ docker inspect -f '{{.State.Health.Status}}' plain
  
  template parsing error: template: :1:8: executing "" at <.State.Health.Status>: map has no entry for key "Health"
  [1]
  $ docker inspect -f '{{.Config.Healthcheck}}' web
  {[CMD-SHELL true] 1m30s 0s 0s 0s 0}
  $ docker inspect -f '{{.Config.Healthcheck.Interval}} {{.Config.Healthcheck.Test}}' web
  1m30s [CMD-SHELL true]
  $ docker inspect -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}} -> {{(index $c 0).HostPort}} {{end}}' web
  
  $ docker inspect -f '{{json .Config.Volumes}} {{json .HostConfig.CapDrop}} {{json .Mounts}}' plain
  null null []
  $ docker inspect -f '{{len .Mounts}} {{len .HostConfig.CapDrop}}' plain
  0 0
  $ docker inspect -f '{{.State.Status}} {{.State.Running}} {{.Nosuch}}' plain
  
  template parsing error: template: :1:39: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.HostConfig.Nosuch}}' plain
  
  template parsing error: template: :1:13: executing "" at <.HostConfig.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.Config.Labels.nosuch}}|{{index .Config.Labels "nosuch"}}|{{.Config.Labels.tier}}' web
  <no value>||front
  $ docker image inspect -f '{{.Config.Entrypoint}} {{.Config.Cmd}} {{.Config.Healthcheck}} {{.Config.OnBuild}}' busybox
  [] [sh] <nil> []
  $ docker network inspect -f '{{.IPAM.Config}}' nn
  [{172.30.0.0/16   map[]}]
  $ docker network inspect -f '{{.IPAM}} {{.Options}} {{.Labels}} {{.ConfigFrom}}' nn
  {default map[] [{172.30.0.0/16   map[]}]} map[] map[] {}
  $ docker volume inspect -f '{{.Labels}} {{.Options}} {{.Scope}} {{.Status}} {{.UsageData}}' vv
  map[] map[] local map[] <nil>
  $ docker inspect -f '{{.SizeRw}} {{.ExecIDs}} {{.Args}}' plain
  <nil> [] [1000]
  $ docker inspect -f '{{range .Mounts}}{{.Type}}:{{.Destination}}{{end}}' web
  volume:/data
  $ docker inspect -f '{{println .Config.Cmd}}{{print .HostConfig.RestartPolicy.Name}}' web
  [sleep 1000]
  on-failure
  $ docker inspect -f '{{printf "%v" .HostConfig.PortBindings}}' web
  map[80/tcp:[{ 8080}]]
  $ docker inspect -f '{{join .Config.Cmd ","}} {{upper .Name}} {{.HostConfig.NetworkMode}} {{.HostConfig.IpcMode}}' web
  sleep,1000 /WEB nn private
  $ docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}} {{len .ID}}' nn
  172.30.0.0/16  64
  $ docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}} {{len .Id}}' nn
  
  template parsing error: template: :1:36: executing "" at <.Gateway>: map has no entry for key "Gateway"
  [1]
  $ docker inspect -f '{{index .Config.Labels "tier"}} {{printf "%s" .Config.Cmd}} {{range .HostConfig.Ulimits}}{{.Name}}={{.Soft}}:{{.Hard}}{{end}}' web
  front [sleep 1000] nofile=64:128
  $ docker inspect -f '{{.HostConfig.Ulimits}}' web | cut -c1-7
  [nofile
  $ docker inspect -f '{{with .Config.Healthcheck}}{{.Retries}} {{.Timeout}}{{end}}' web plain
  0 0s
  
  $ docker network inspect nn | grep -A 8 IPAM
          "IPAM": {
              "Driver": "default",
              "Options": {},
              "Config": [
                  {
                      "Subnet": "172.30.0.0/16"
                  }
              ]
          },
