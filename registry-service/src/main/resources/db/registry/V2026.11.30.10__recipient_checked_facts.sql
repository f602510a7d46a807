-- The least that the standing checks have to know without opening what is sealed. Null until somebody looked.
alter table recipient
    add column adult_month int null comment 'month in which a child comes of age, 203105; 0 of who is of age',
    add column certificate_light boolean null comment 'a certificate of another grade than 1 or 2';
