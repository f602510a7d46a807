-- Where an agency's client may come from; none listed: from anywhere.
create table client_source (
    client_id bigint      not null,
    source    varchar(64) character set ascii collate ascii_bin not null comment '203.0.113.9, 10.20.0.0/16, 2001:db8::/32',
    primary key (client_id, source)
);
