alter table recipient_history add key k_exit (exit_reason, recipient_id);
