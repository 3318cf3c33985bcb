import { LIBC, type RealProgram } from "./program";

const SCHEMA = `
create table person(id integer primary key, name text not null, born integer);
create index by_name on person(name);
with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
insert into person(name, born) select 'person ' || (i * 7919 % 2000), 1900 + i % 120 from n;
select count(*), min(born), max(born), sum(length(name)) from person;
begin; update person set born = born + 1 where id % 3 = 0; delete from person where id % 10 = 0; commit;
select born, count(*) from person group by born having count(*) > 16 order by 2 desc, 1 limit 5;
begin; delete from person; rollback;
explain query plan select * from person where name = 'person 5';
select * from person where name like 'person 19_5' order by id;
select p.id, q.id from person p join person q on p.name = q.name and p.id < q.id limit 3;
select printf('%5.2f|%s|%d|%x', 3.14159, 'text', 42, 255), round(2.5), 1e10, 1.0 / 3, hex('abc'), json_extract('{"a":[1,2]}', '$.a[1]');
select group_concat(name, ',') over (order by id rows 2 preceding) from person limit 3;
pragma integrity_check;
vacuum;
insert into person values(1, 'twice', 0);
`;

export const sqlite: RealProgram = {
  name: "sqlite",
  shows: "a database: files, locks, transactions, floating point",
  packages: [...LIBC, "sqlite3", "libsqlite3-0", "libreadline8", "libtinfo6", "zlib1g"],
  cases: {
    "in memory": { argv: ["/usr/bin/sqlite3", ":memory:"], stdin: SCHEMA },
    "in a file": { argv: ["/usr/bin/sqlite3", "/root/test.db"], stdin: SCHEMA },
    "write-ahead log": { argv: ["/usr/bin/sqlite3", "/root/test.db", "pragma journal_mode=wal;", SCHEMA.replaceAll("\n", " "), "select count(*) from person;"] },
    "dump": { argv: ["/usr/bin/sqlite3", "-header", "-csv", ":memory:", "create table t(a, b); insert into t values(1, 'x'), (2.5, null); select * from t; .dump"] },
  },
};
