alter table recipient
    add column self_care_grade varbinary(64) null comment 'sealed';
