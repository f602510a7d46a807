-- Under which category a record is counted once: the first of these among its people. For filters.
alter table care_record
    add column reporting_category varchar(32) character set ascii generated always as (
        case
            when json_search(facts, 'one', 'ORPHAN', null, '$.recipients[*].category') is not null
                then 'ORPHAN'
            when json_search(facts, 'one', 'DE_FACTO_UNATTENDED_CHILD', null, '$.recipients[*].category') is not null
                then 'DE_FACTO_UNATTENDED_CHILD'
            when json_search(facts, 'one', 'SEVERELY_DISABLED_HARDSHIP', null, '$.recipients[*].category') is not null
                then 'SEVERELY_DISABLED_HARDSHIP'
            when json_search(facts, 'one', 'DESTITUTE', null, '$.recipients[*].category') is not null
                then 'DESTITUTE'
            else 'RESETTLEMENT'
        end) stored;
