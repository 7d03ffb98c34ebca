Recorded from psql and PostgreSQL 15.18; here they stand in a container.

  $ docker run -d --name db -e POSTGRES_PASSWORD=x postgres:16 > /dev/null 2>&1; sleep 5
  $ sql() { docker exec db psql -X -U postgres "$@"; }
  $ sql -c 'create table t(id serial primary key, name text not null); insert into t(name) values ($$a$$),($x$b;$$c$x$); select * from t;'
  CREATE TABLE
  INSERT 0 2
   id | name  
  ----+-------
    1 | a
    2 | b;$$c
  (2 rows)
  
A text is read whole before any of it is done.
  $ sql -c 'insert into t(name) values (1); selec 2; select 3'
  ERROR:  syntax error at or near "selec"
  LINE 1: insert into t(name) values (1); selec 2; select 3
                                          ^
  [1]
It is one transaction, up to a COMMIT in it; a long line is cut.
  $ sql -c 'insert into t(name) values ($$zz$$); insert into nope values (1); select 3'
  INSERT 0 1
  ERROR:  relation "nope" does not exist
  LINE 1: insert into t(name) values ($$zz$$); insert into nope values...
                                                           ^
  [1]
  $ sql -tAc 'select count(*) from t'
  2
  $ sql -c 'begin; insert into t(name) values ($$q$$); commit; insert into nope values (1)'
  BEGIN
  INSERT 0 1
  COMMIT
  ERROR:  relation "nope" does not exist
  LINE 1: ... into t(name) values ($$q$$); commit; insert into nope value...
                                                               ^
  [1]
  $ sql -tAc 'select count(*) from t'
  3
  $ sql -tAc "select E'a\\nb\\'c', 'it''s', \$\$it's\$\$"
  a
  b'c|it's|it's
  $ sql -tAc 'select 1 /* a; b */; select 2 -- c; d'
  1
  2
  $ printf 'select 1;\nselec 2;\nselect 3;\n' | docker exec -i db psql -X -U postgres -tA
  1
  ERROR:  syntax error at or near "selec"
  LINE 1: selec 2;
          ^
  3
  $ sql -c 'select $a$ x'
  ERROR:  unterminated dollar-quoted string at or near "$a$ x"
  LINE 1: select $a$ x
                 ^
  [1]
