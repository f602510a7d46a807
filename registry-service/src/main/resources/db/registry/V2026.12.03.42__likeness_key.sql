-- Keyed hashes of what people who are one are alike in; whoever shares one is compared. Nothing of a person stands here.
create table likeness_key (
    recipient_id bigint      not null,
    kind         varchar(16) not null,
    hash         char(32)    not null,
    primary key (recipient_id, kind, hash),
    key k_hash (hash, recipient_id)
);
