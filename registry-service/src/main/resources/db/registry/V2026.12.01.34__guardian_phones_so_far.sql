update recipient set guardian_phone_index = '' where guardian_phone is not null;
