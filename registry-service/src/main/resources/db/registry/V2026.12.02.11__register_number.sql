-- What the household's own booklet (户口簿) is numbered; of families alone.
alter table household
    add column register_number varbinary(255) null comment 'sealed';
