-- Two scans called scan.pdf are told apart by what they prove: the name of the paper as the law had it when it was handed in.
alter table case_attachment add column label text not null default '证明材料' check (label <> '');
