create table household_turn (
    household_id bigint not null comment 'paired, and somebody came to it or left it alone: its pairing is to be looked at',
    primary key (household_id)
);
