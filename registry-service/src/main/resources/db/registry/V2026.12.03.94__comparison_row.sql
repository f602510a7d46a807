-- Which rows of a list could not be read, or are of nobody whom the roster of the area knows: numbers of rows, no person.
create table comparison_row (
    comparison_id bigint        not null,
    number        int           not null comment 'of the row in the sheet, from 1 on',
    problems      varchar(1000) not null comment 'JSON: fields and codes',
    primary key (comparison_id, number)
);
