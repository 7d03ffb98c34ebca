Typed into docker 28.5.2 and compose 2.40.3 (Debian's, BusyBox 1.38) and recorded. A step behind a mark of varying
came out otherwise for the images' or the machine's sake, or is not modelled. Progress stands in the lab's order.

  $ docker pull -q busybox >/dev/null
  $ docker run -d --name cc busybox sleep 1000 >/dev/null; docker exec cc ps | sed 1d | awk '{print $1, $NF}'; docker exec cc ps | sed 1d | awk '{print $1, $NF}'; docker exec cc sh -c 'echo $$; sh -c "echo \$\$; true"; sleep 0; echo x'; docker exec cc ps | sed 1d | awk '{print $1, $NF}'
  1 1000
  7 ps
  1 1000
  13 ps
  19
  25
  x
  1 1000
  27 ps
# varies
  $ docker run --init --rm busybox ps | sed 1d | awk '{print $1, $NF}'
  1 ps
  6 ps
# varies
  $ docker run --rm busybox sh -c 'echo $$; sh -c "echo \$\$; true"; ps' | awk '{print $1, $NF}'
  1 1
  8 8
  PID COMMAND
  1 ps
# varies
  $ docker exec -t cc sh -c 'echo $$'; docker exec -d cc sleep 50; sleep 1; docker exec cc ps | sed 1d | awk '{print $1, $NF}'
  33\x0d (esc)
  1 1000
  39 50
  44 ps
  $ docker run -d --name dd --health-cmd true --health-interval 1s busybox sleep 1000 >/dev/null; sleep 4; docker exec dd sh -c 'test $$ -gt 12 && echo more'
  more
# varies
  $ docker exec cc sh -c 'sleep 100 & echo $!; kill $!; wait'; docker exec cc sh -c 'echo $PPID $$'
  56
  0 57
