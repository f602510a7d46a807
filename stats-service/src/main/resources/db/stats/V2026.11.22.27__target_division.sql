create table target_division (
    gen               int         not null,
    node              varchar(20) character set ascii not null,
    year              int         not null,
    category          varchar(32) character set ascii not null,
    pairings          bigint      not null,
    contact_target    bigint      not null,
    visit_target      bigint      not null,
    contacts_attained bigint      not null,
    visits_attained   bigint      not null,
    contacts_capped   bigint      not null,
    visits_capped     bigint      not null,
    primary key (gen, node, year, category)
);
