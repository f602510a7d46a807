-- The least that the standing checks have to know without opening what is sealed. Null until somebody looked.
alter table recipient
    add column adult_month int null comment 'month in which a child comes of age, 203105; 0 of who is of age',
    add column certificate_grade tinyint null comment '1 to 4; 0 without a certificate';
