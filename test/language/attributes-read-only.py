import collections


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


told(lambda: delattr(5,'imag'))
told(lambda: delattr([],'append'))
told(lambda: setattr(5,'imag',1))
told(lambda: setattr([],'append',1))
told(lambda: setattr([], 'foo', 1))
told(lambda: delattr([], 'foo'))
told(lambda: delattr('', '__class__'))
told(lambda: delattr(5,'__class__'))
told(lambda: setattr(5,'__doc__',1))
told(lambda: delattr(5,'__doc__'))
told(lambda: setattr(int,'x',1))
told(lambda: delattr(int,'x'))
told(lambda: setattr(5.0,'real',1))
told(lambda: setattr(range(3),'start',1))
told(lambda: delattr(range(3),'start'))
told(lambda: setattr(5,'__class__',str))
told(lambda: delattr(print, '__name__'))
told(lambda: setattr(slice(1),'start',2))
told(lambda: setattr(print,'x',2))
told(lambda: setattr(None,'x',2))
told(lambda: setattr(int,'real',1))
told(lambda: delattr(int,'real'))
told(lambda: setattr(collections.deque(), 'maxlen', 3))
told(lambda: setattr(iter([]), 'x', 3))
told(lambda: setattr(collections.Counter(), 'x', 3))
told(lambda: delattr(collections.Counter(), 'x'))
told(lambda: delattr(collections.Counter(), 'update'))
told(lambda: setattr(ValueError(), 'args', 3))
told(lambda: delattr(ValueError(), 'x'))
told(lambda: setattr({}.keys(), 'mapping', 3))
told(lambda: delattr(object(),'__repr__'))
told(lambda: setattr(object(),'__repr__',3))
