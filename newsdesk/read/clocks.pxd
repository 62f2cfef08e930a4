cpdef object clock_at_start(str text)
