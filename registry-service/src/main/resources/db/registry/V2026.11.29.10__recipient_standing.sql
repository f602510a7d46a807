-- What the lists are chosen by beside the place: as of the last span, like household and division.
alter table recipient
    add column category varchar(32) not null default '' comment 'of the last span',
    add column status varchar(20) not null default '' comment 'of the last span';
