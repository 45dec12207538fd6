type Table = "registry_record" | "registry_endpoint";

// The names below are ours and closed; nothing typed by anybody gets here.

/** Gives the new table the foreign keys of the old one, by the same names. */
export function moveKeys(table: Table): string {
  return `do $$
declare item record;
begin
  for item in
    select conname, pg_get_constraintdef(oid) as definition
      from pg_constraint where conrelid = '${table}'::regclass and contype = 'f'
  loop
    execute format('alter table ${table}_next add constraint %I %s',
                   item.conname, item.definition);
  end loop;
end $$`;
}

/** Gives the new table the grants of the old one. */
export function grantLike(table: Table): string {
  return `do $$
declare item record;
begin
  for item in
    select privilege_type, is_grantable,
           case grantee when 0 then 'public' else grantee::regrole::text end
             as grantee
      from pg_class, aclexplode(relacl)
     where oid = '${table}'::regclass and grantee <> relowner
  loop
    execute format('grant %s on ${table}_next to %s', item.privilege_type,
                   item.grantee)
      || case when item.is_grantable then ' with grant option' else '' end;
  end loop;
end $$`;
}

/**
 * Drops the old table and gives its name to the new one, and the names of its
 * indexes to theirs; a key's constraint is renamed with its index.
 */
export function takeName(table: Table): string {
  return `do $$
declare item record;
begin
  drop table ${table};
  alter table ${table}_next rename to ${table};
  for item in
    select index.relname as name from pg_index
      join pg_class index on index.oid = indexrelid
     where indrelid = '${table}'::regclass and index.relname like '%\\_next'
  loop
    execute format('alter index %I rename to %I', item.name,
                   left(item.name, -length('_next')));
  end loop;
end $$`;
}
