-- The day in Shanghai up to which figures that depend on today have been turned.
create table business_day (
    id    int  not null,
    as_of date not null,
    primary key (id)
);
