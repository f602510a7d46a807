-- Public keys only: EC P-256, coordinates in base64url as in a JWK. Two of them while an agency changes its key.
create table client_key (
    client_id bigint      not null,
    kid       varchar(64) character set ascii collate ascii_bin not null,
    x         char(43)    character set ascii collate ascii_bin not null,
    y         char(43)    character set ascii collate ascii_bin not null,
    primary key (client_id, kid)
);
