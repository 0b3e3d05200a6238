# Dates of the module `time`: all in UTC, which is where its clock stands.


class struct_time(tuple):
    __module__ = 'time'
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: 'UTC')
    tm_gmtoff = property(lambda self: 0)

    def __new__(cls, sequence):
        fields = tuple(sequence)
        if len(fields) < 9:
            raise TypeError('time.struct_time() takes an at least 9-sequence (%d-sequence given)' % len(fields))
        return tuple.__new__(cls, fields[:9])

    def __repr__(self):
        names = ['year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst']
        return 'time.struct_time(' + ', '.join('tm_%s=%r' % pair for pair in zip(names, self)) + ')'


def time_localtime(seconds=None, /):
    return struct_time(_time_fields(time_time() if seconds is None else seconds))


def time_gmtime(seconds=None, /):
    return struct_time(_time_fields(time_time() if seconds is None else seconds))


def time_ctime(seconds=None, /):
    return _time_text('%c', _time_fields(time_time() if seconds is None else seconds))


def time_asctime(t=None, /):
    return _time_text('%c', tuple(_time_fields(time_time())) if t is None else t)


def time_strftime(format, t=None, /):
    return _time_text(format, _time_fields(time_time()) if t is None else t)


def time_mktime(t, /):
    return float(_time_seconds(t))
