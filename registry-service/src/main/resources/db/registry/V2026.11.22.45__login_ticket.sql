create table login_ticket (
    id           bigint         not null,
    ticket_hash  char(64)       not null,
    account_id   bigint         not null,
    credentials  int            not null comment 'of the account when the password was right',
    step         varchar(12)    not null comment 'the only step it is good for',
    secret       varbinary(400) null comment 'sealed; offered for enrolment',
    new_password varchar(200)   null comment 'hash; taken over when the code is right',
    expires_at   datetime(3)    not null,
    primary key (id),
    unique key uk_ticket (ticket_hash),
    key k_expiry (expires_at)
) comment 'how far a log-in has come';
